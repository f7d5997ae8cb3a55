package org.homeward.store.counting;

/** What hangs on a statement: its place, its factors, its harms or the persons it names; sorted by child and statement. */
final class StatementDetails extends Versions {

    final int[] statement;
    private final LoadedColumns rows;

    StatementDetails(LoadedColumns rows) {
        super(rows);
        this.rows = rows;
        this.statement = rows.ints("statement_id");
    }

    int[] ints(String name) {
        return rows.ints(name);
    }

    long[] longs(String name) {
        return rows.longs(name);
    }
}
