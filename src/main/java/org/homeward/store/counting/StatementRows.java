package org.homeward.store.counting;

import org.homeward.disclosure.SaidBy;

/** Statements; also what hangs on them, one row for each place, factor or mention. */
public class StatementRows extends Rows {

    private static final int CHILD = SaidBy.CHILD.ordinal();

    StatementRows(KnownRows known, Scope scope) {
        super(known, scope);
    }

    final Statements statements() {
        return known.columns.statements;
    }

    /** The row of the statement; -1 where it is not known. */
    int statementRow(int row) {
        return row;
    }

    @Override
    Versions table() {
        return statements();
    }

    @Override
    final boolean isInScope(int row) {
        int statement = statementRow(row);
        return statement >= 0
                && scope.statements().get(statements().id[statement])
                && episode(row) >= 0
                && interview(row) >= 0;
    }

    @Override
    final int episode(int row) {
        return known.episode(statements().episode[statementRow(row)]);
    }

    @Override
    final int interview(int row) {
        return known.interview(statements().interview[statementRow(row)]);
    }

    @Override
    final int statement(int row) {
        return statements().id[statementRow(row)];
    }

    /** Whether the interview in which it was said was completed. */
    public final boolean isFromCompletedInterview(int row) {
        return known.columns.interviews.completed[interview(row)] == 1;
    }

    @Override
    public final boolean isSaidByChild(int row) {
        return statements().saidBy[statementRow(row)] == CHILD;
    }

    public final boolean isForCarers(int row) {
        return statements().forCarers[statementRow(row)] == 1;
    }
}
