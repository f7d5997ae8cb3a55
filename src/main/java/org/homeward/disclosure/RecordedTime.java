package org.homeward.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A time as recorded: an interval, because a date is not midnight. The two ends are equal where the minute is known.
 *
 * @param latest the end of the interval; exclusive where the precision is coarser than a minute
 */
public record RecordedTime(Instant earliest, Instant latest, TimePrecision precision) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public RecordedTime {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("A time ends before it begins.");
        }
    }

    /** The day in Europe/London on which it began. */
    public LocalDate day() {
        return LocalDate.ofInstant(earliest, LONDON);
    }

    /** Whether this is over when the other begins. */
    public boolean isCertainlyBefore(RecordedTime other) {
        return latest.isBefore(other.earliest) || (precision != TimePrecision.MINUTE && latest.equals(other.earliest));
    }

    /** Elapsed hours until {@code later}, across clock changes; a range where either time is not known to the minute. */
    public Elapsed until(RecordedTime later) {
        return Elapsed.between(this, later);
    }
}
