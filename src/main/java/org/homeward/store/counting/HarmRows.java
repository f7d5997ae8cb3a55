package org.homeward.store.counting;

/** Statements that name a harm, one row for each harm. */
public final class HarmRows extends StatementRows {

    private final StatementDetails harms;
    private final int[] code;

    HarmRows(KnownRows known, Scope scope) {
        super(known, scope);
        harms = known.columns.harms;
        code = harms.ints("harm");
    }

    @Override
    Versions table() {
        return harms;
    }

    @Override
    int statementRow(int row) {
        return known.statement(harms.statement[row]);
    }

    /** The number of the harm among {@link CountingColumns.Lists#harms()}. */
    public int code(int row) {
        return code[row];
    }
}
