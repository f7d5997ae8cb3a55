package org.homeward.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement recorded in an interview, with its text, which only an audited read may carry.
 *
 * @param reference as shown and printed, {@code S-2291}
 * @param words the child's own words where {@code saidBy} is the child and {@code verbatim}; otherwise what was recorded
 * @param grading the police grading; null where it was not graded
 * @param earlier the words before each change of them that the reader may see, the first first; empty where they were never changed
 */
public record Statement(
        String reference,
        StatementKind kind,
        SaidBy saidBy,
        String words,
        boolean verbatim,
        Handling handling,
        @Nullable Grading grading,
        List<EarlierWords> earlier) {

    public Statement {
        earlier = List.copyOf(earlier);
    }

    /** The marking of a page that contains it. */
    public Marking marking() {
        return Marking.ofStatement(handling, grading != null && grading.onConditions());
    }

    /** The number of the words shown; 1 where they were never changed. */
    public int version() {
        return earlier.size() + 1;
    }

    /** Never the text: logs and failed assertions show this. */
    @Override
    public String toString() {
        return "Statement[" + reference + "]";
    }
}
