package org.homeward.store.counting;

import java.util.function.IntPredicate;
import org.homeward.disclosure.YesNo;

/** Interviews, each once, whether it covers one episode or several; only those whose records the viewer may list. */
public final class InterviewRecords extends Rows {

    InterviewRecords(KnownRows known, Scope scope) {
        super(known, scope);
    }

    private Interviews interviews() {
        return known.columns.interviews;
    }

    @Override
    Versions table() {
        return interviews();
    }

    @Override
    boolean isInScope(int row) {
        return scope.interviews().get(interviews().id[row]);
    }

    @Override
    int episode(int row) {
        return -1;
    }

    @Override
    int interview(int row) {
        return row;
    }

    /** Whether it covers an episode, by its row, for which the condition holds. */
    boolean covers(int row, IntPredicate episode) {
        Covered covered = known.columns.covered;
        int id = interviews().id[row];
        for (int each = covered.firstOf(id); each < covered.size && covered.interview[each] == id; each++) {
            int about = known.episode(covered.episode[each]);
            if (about >= 0 && known.isKnown(covered, each) && episode.test(about)) {
                return true;
            }
        }
        return false;
    }

    public boolean isSeenAlone(int row) {
        return interviews().seenAlone[row] == YesNo.YES.ordinal();
    }

    public boolean isCompleted(int row) {
        return interviews().completed[row] == 1;
    }
}
