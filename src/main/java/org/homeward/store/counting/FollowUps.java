package org.homeward.store.counting;

import org.homeward.disclosure.FollowUp;

/** What followed each interview; one version a row, sorted by child and interview. */
final class FollowUps extends Versions {

    final int[] interview;
    /** The day on which it was passed on, done or told; {@link Versions#NONE} for what was not done. */
    final int[] day;
    /** The ordinal of {@link FollowUp}. */
    private final int[] kind;

    FollowUps(LoadedColumns rows) {
        super(rows);
        interview = rows.ints("interview_id");
        day = rows.ints("followed_on");
        kind = rows.ints("follow_up");
    }

    FollowUp kind(int row) {
        return FollowUp.values()[kind[row]];
    }
}
