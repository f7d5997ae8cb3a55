package org.homeward.store.counting;

import java.util.Optional;
import org.homeward.disclosure.HowHeld;
import org.homeward.disclosure.YesNo;

/** Interviews whose records the viewer may list, with the episodes that they cover: one row for each. */
public final class InterviewRecords extends Rows {

    private final InterviewEpisodes covered;

    InterviewRecords(KnownRows known, Scope scope) {
        super(known, scope);
        covered = known.columns.covered;
    }

    @Override
    Versions table() {
        return covered;
    }

    @Override
    boolean isInScope(int row) {
        return scope.interviews().get(covered.interview[row]) && interview(row) >= 0 && episode(row) >= 0;
    }

    @Override
    int episode(int row) {
        return known.episode(covered.episode[row]);
    }

    @Override
    int interview(int row) {
        return known.interview(covered.interview[row]);
    }

    /** Whether coverage counts the episode as interviewed because of this interview. */
    boolean isReturnInterview(int row) {
        return known.isReturnInterview(interview(row), episode(row));
    }

    public boolean isSeenAlone(int row) {
        return known.columns
                .interviews
                .howHeld(interview(row), HowHeld.SEEN_ALONE)
                .equals(Optional.of(YesNo.YES));
    }

    public boolean isCompleted(int row) {
        return known.columns.interviews.completed[interview(row)] == 1;
    }
}
