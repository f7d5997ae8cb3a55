package org.homeward.coverage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.homeward.disclosure.Care;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Selection;
import org.homeward.store.counting.Versions;

/**
 * An episode that ended, with what was before and what came after; in whole days from the return.
 *
 * @param child whose it is, numbered from 0
 * @param care where the child lived when it began
 * @param number 1 for the first in {@link #LOOK_BACK} days, 2 for the second
 * @param lately how many began in the days that {@link RepeatSettings} name, up to and with this one
 * @param again after how many days the next one began; {@link Versions#NONE} where none did
 * @param observed for how many days it is known what came after: to the day of the data, or to the month in which the child turns 18
 * @param bornKnown whether a month of birth is recorded; where it is not, nobody knows when the child turns 18
 * @param interviewed whether an interview was held by the {@link #LANDMARK}th day
 */
record FollowedEpisode(
        int child,
        Care care,
        int number,
        int lately,
        int again,
        int observed,
        boolean bornKnown,
        Interviewed interviewed) {

    static final int LOOK_BACK = 365;
    static final int LANDMARK = 14;

    /** Where only a date is known, it may be either. */
    enum Interviewed {
        BY_THEN,
        NOT_BY_THEN,
        NOT_KNOWN
    }

    /** @param history the rows that count as what was before and what came after */
    static List<FollowedEpisode> of(
            Selection<EpisodeRows> returned, BitSet history, RepeatSettings settings, LocalDate dataDay) {
        List<FollowedEpisode> followed = new ArrayList<>();
        int data = (int) dataDay.toEpochDay();
        // Rows are sorted by child.
        int[] child = {-1, -1};
        returned.forEach((rows, row) -> {
            child[1] += rows.child(row) == child[0] ? 0 : 1;
            child[0] = rows.child(row);
            int eighteen = rows.daysToEighteen(row);
            followed.add(new FollowedEpisode(
                    child[1],
                    Care.values()[(int) rows.care(row)],
                    1 + rows.begunBefore(row, LOOK_BACK, history),
                    1 + rows.begunBefore(row, settings.days() - 1, history),
                    rows.daysToNext(row, history),
                    Math.max(0, Math.min(data - rows.dayReturned(row), eighteen)),
                    eighteen != Versions.NONE,
                    interviewed(rows, row)));
        });
        return followed;
    }

    private static Interviewed interviewed(EpisodeRows rows, int row) {
        Duration landmark = Duration.ofDays(LANDMARK);
        if (rows.isInterviewedWithin(row, landmark)) {
            return Interviewed.BY_THEN;
        }
        return rows.isInterviewedPossiblyWithin(row, landmark) ? Interviewed.NOT_KNOWN : Interviewed.NOT_BY_THEN;
    }

    boolean isRepeat() {
        return number > 1;
    }

    /** Whether the next episode is known to have begun by this day. */
    boolean isAgainBy(int day) {
        return again <= Math.min(day, observed);
    }

    /** For how many days it was seen that the child was not missing again. */
    int waited() {
        return Math.min(again, observed);
    }
}
