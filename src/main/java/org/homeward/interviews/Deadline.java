package org.homeward.interviews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.TimePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Until when a return interview is due: 72 elapsed hours after the return. Where only a date is known, it is due by the third day after it,
 * and overdue only when 72 hours have passed from the latest time that is possible.
 *
 * @param state at the moment that was asked for
 * @param left time until it is due, or since it was; never negative
 * @param by the local day on which it is due
 * @param timed whether the time of the return is known, and not only its date
 */
public record Deadline(State state, Duration left, LocalDate by, boolean timed, Instant at)
        implements Comparable<Deadline> {

    /** In the order of the worklist. */
    public enum State {
        OVERDUE,
        /** Past its time, but the service has sent nothing for so long that the interview may have been held. */
        NOT_KNOWN,
        TODAY,
        LATER
    }

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration WITHIN = Duration.ofHours(72);

    /** Most overdue first; a day without a time before the times of that day. */
    private static final Comparator<Deadline> ORDER = Comparator.comparing(Deadline::state)
            .thenComparing(Deadline::by)
            .thenComparing(Deadline::timed)
            .thenComparing(Deadline::at);

    /**
     * @param lastSent when the service last sent anything; null where it never did
     * @param stale how long a service may be silent before nothing of it is called overdue
     */
    public static Deadline of(RecordedTime returned, Instant now, @Nullable Instant lastSent, Duration stale) {
        boolean timed = returned.precision() == TimePrecision.MINUTE || returned.precision() == TimePrecision.HOUR;
        Instant due = returned.latest().plus(WITHIN);
        LocalDate by = timed
                ? LocalDate.ofInstant(due, LONDON)
                : LocalDate.ofInstant(returned.latest().minusNanos(1), LONDON).plusDays(3);
        boolean over = !now.isBefore(due);
        boolean silent = lastSent == null || lastSent.plus(stale).isBefore(now);
        State state = over
                ? silent ? State.NOT_KNOWN : State.OVERDUE
                : by.isAfter(LocalDate.ofInstant(now, LONDON)) ? State.LATER : State.TODAY;
        return new Deadline(state, Duration.between(due, now).abs(), by, timed, due);
    }

    /** Whole days of 24 hours. */
    public long days() {
        return left.toDays();
    }

    /** Whole hours beyond the days, rounded down. */
    public int hours() {
        return left.toHoursPart();
    }

    @Override
    public int compareTo(Deadline other) {
        return ORDER.compare(this, other);
    }
}
