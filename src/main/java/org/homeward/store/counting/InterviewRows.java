package org.homeward.store.counting;

/** Interviews about episodes: one row for each episode that an interview covers. */
public final class InterviewRows extends Rows {

    InterviewRows(KnownRows known, Scope scope) {
        super(known, scope);
    }

    private InterviewEpisodes covered() {
        return known.columns.covered;
    }

    @Override
    Versions table() {
        return covered();
    }

    @Override
    boolean isInScope(int row) {
        return scope.covered().get(row) && episode(row) >= 0 && interview(row) >= 0;
    }

    @Override
    int episode(int row) {
        return known.episode(covered().episode[row]);
    }

    @Override
    int interview(int row) {
        return known.interview(covered().interview[row]);
    }

    public boolean isCompleted(int row) {
        return known.columns.interviews.completed[interview(row)] == 1;
    }

    int heldOn(int row) {
        return known.columns.interviews.heldOn[interview(row)];
    }

    /** The month in which it was held, as months since year 0. */
    public long monthHeld(int row) {
        return monthOf(heldOn(row));
    }
}
