package org.homeward.intake.read;

import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    public boolean isCertainlyBefore(TimeInterval other) {
        return latest.isBefore(other.earliest);
    }
}
