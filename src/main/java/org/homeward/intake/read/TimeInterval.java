package org.homeward.intake.read;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.homeward.disclosure.TimePrecision;

/**
 * A time as exactly as it is known: the earliest and the latest instant that it may have been, the same where the minute is
 * known, a day apart where only the date is.
 *
 * @param on the day in Europe/London on which it was, or began
 * @param text what the file says
 */
public record TimeInterval(
        OffsetDateTime earliest, OffsetDateTime latest, TimePrecision precision, LocalDate on, String text) {

    public boolean isCertainlyBefore(TimeInterval other) {
        return latest.isBefore(other.earliest);
    }
}
