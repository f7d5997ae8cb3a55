package org.homeward.store;

import org.homeward.disclosure.TimePrecision;
import org.homeward.store.db.homeward.tables.Episode;
import org.homeward.store.db.homeward.tables.Interview;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * When an interview is a return interview of an episode, and how soon after the return it was held. Waits are computed on
 * instants, so they are right across clock changes in every time zone of a server, a session or a machine.
 */
public final class ReturnInterview {

    /** The statutory guidance: an interview is offered and held within 72 hours of the return. */
    private static final int HOURS = 72;

    private ReturnInterview() {}

    /**
     * A completed interview that was not certainly held before the child returned. An earlier one is told about at the import
     * and is a return interview of no episode: its wait would be negative.
     */
    public static Condition isAbout(Interview interview, Episode episode) {
        return interview.COMPLETED.isTrue().andNot(isBeforeReturn(interview, episode));
    }

    private static Condition isBeforeReturn(Interview interview, Episode episode) {
        // The end of an interval is exclusive, unless the minute is known.
        return interview
                .HELD_LATEST
                .lt(episode.ENDED_AT)
                .or(interview.HELD_LATEST.eq(episode.ENDED_AT).and(interview.HELD_PRECISION.ne(TimePrecision.MINUTE)));
    }

    /** Whether a wait of 72 elapsed hours after {@code returned} ends at {@code held} or later. */
    public static <T> Condition isWithin72Hours(Field<T> returned, Field<T> held) {
        // An interval of hours is added to the instant. One of three days would be added to a local time, where a day
        // of
        // a clock change has 23 or 25 hours.
        return held.le(
                DSL.field("{0} + make_interval(hours => {1})", returned.getDataType(), returned, DSL.inline(HOURS)));
    }
}
