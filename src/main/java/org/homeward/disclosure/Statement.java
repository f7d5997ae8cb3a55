package org.homeward.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * One thing told in an interview, with its words: what only a reading that was audited may carry.
 *
 * @param reference as shown and printed, {@code S-2291}
 * @param words the child's own words where {@code saidBy} is the child and {@code verbatim}; otherwise what was written down
 * @param grading the police grading; null where nobody graded it
 */
public record Statement(
        String reference,
        StatementKind kind,
        SaidBy saidBy,
        String words,
        boolean verbatim,
        Handling handling,
        @Nullable Grading grading) {

    /** Of a page that holds it. */
    public Marking marking() {
        return Marking.ofStatement(handling, grading != null && grading.onConditions());
    }

    /** Never the words: this is what a log or a failed assertion would show. */
    @Override
    public String toString() {
        return "Statement[" + reference + "]";
    }
}
