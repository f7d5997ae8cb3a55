package org.homeward.intake.read;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.homeward.disclosure.TimePrecision;

/**
 * A time with its uncertainty: the earliest and the latest possible instant. They are equal where the minute is known, and a
 * day apart where only the date is.
 *
 * @param on the day in Europe/London of the earliest instant
 * @param text what the file says
 */
public record TimeInterval(
        OffsetDateTime earliest, OffsetDateTime latest, TimePrecision precision, LocalDate on, String text) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Whether this is over when the other begins. The end of an interval is exclusive, unless the minute is known. */
    public boolean isCertainlyBefore(TimeInterval other) {
        return isCertainlyBefore(other.earliest);
    }

    public boolean isCertainlyBefore(OffsetDateTime instant) {
        return latest.isBefore(instant) || (precision != TimePrecision.MINUTE && latest.isEqual(instant));
    }

    /** Exactly 00:00, which many case systems write for a day without a time. */
    public boolean isMidnight() {
        return precision == TimePrecision.MINUTE
                && earliest.atZoneSameInstant(LONDON).toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
