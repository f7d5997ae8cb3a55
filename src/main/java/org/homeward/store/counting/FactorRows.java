package org.homeward.store.counting;

/** Statements that name a factor, one row for each factor. */
public final class FactorRows extends StatementRows {

    private final StatementDetails factors;
    private final int[] code;
    private final int[] side;

    FactorRows(KnownRows known, Scope scope) {
        super(known, scope);
        factors = known.columns.factors;
        code = factors.ints("code");
        side = factors.ints("side");
    }

    @Override
    Versions table() {
        return factors;
    }

    @Override
    int statementRow(int row) {
        return known.statement(factors.statement[row]);
    }

    /** The number of the factor among {@link CountingColumns.Lists#factors()}. */
    public int code(int row) {
        return code[row];
    }

    /** The ordinal of {@code FactorSide}. */
    public int side(int row) {
        return side[row];
    }
}
