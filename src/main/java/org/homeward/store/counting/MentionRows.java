package org.homeward.store.counting;

/** Statements that name a person of concern, one row for each person. */
public final class MentionRows extends StatementRows {

    private final StatementDetails mentions;
    private final int[] person;

    MentionRows(KnownRows known, Scope scope) {
        super(known, scope);
        mentions = known.columns.mentions;
        person = mentions.ints("person_id");
    }

    @Override
    Versions table() {
        return mentions;
    }

    @Override
    int statementRow(int row) {
        return known.statement(mentions.statement[row]);
    }

    /** The id of the person. */
    public long person(int row) {
        return person[row];
    }
}
