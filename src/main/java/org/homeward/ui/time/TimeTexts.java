package org.homeward.ui.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.homeward.disclosure.Elapsed;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.TimePrecision;

/**
 * The texts of times, in Europe/London: "Fri 20 Nov 2026 14:32" where the minute is known, "Nov 2026" where only the month.
 */
public final class TimeTexts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Locale locale;

    public TimeTexts(Locale locale) {
        this.locale = locale;
    }

    public String day(LocalDate day) {
        return format(day, "d MMM yyyy");
    }

    public String weekday(LocalDate day) {
        return format(day, "EEE d MMM yyyy");
    }

    public String moment(Instant instant) {
        return format(instant.atZone(LONDON), "d MMM yyyy HH:mm");
    }

    /** Day and time, as precisely as they are known. */
    public String moment(RecordedTime time) {
        String clock = clock(time);
        return clock.isEmpty() ? date(time) : date(time) + " " + clock;
    }

    /** The day, or the month where no day is known. */
    public String date(RecordedTime time) {
        return switch (time.precision()) {
            case MONTH -> format(time.day(), "MMMM yyyy");
            case MINUTE, HOUR, DATE -> weekday(time.day());
        };
    }

    /** The same without the day of the week. */
    public String shortDate(RecordedTime time) {
        return time.precision() == TimePrecision.MONTH ? date(time) : day(time.day());
    }

    /** The time of day; the hour with a tilde where only that is known; "" where not even the hour is known. */
    public String clock(RecordedTime time) {
        return switch (time.precision()) {
            case MINUTE -> format(time.earliest().atZone(LONDON), "HH:mm");
            case HOUR -> format(time.earliest().atZone(LONDON), "'~'HH'h'");
            case DATE, MONTH -> "";
        };
    }

    /** "53 h", or "41–65 h" between two bounds. */
    public String hours(Elapsed elapsed) {
        return elapsed.isExact()
                ? elapsed.leastHours() + " h"
                : elapsed.leastHours() + "–" + elapsed.mostHours() + " h";
    }

    private String format(TemporalAccessor time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }
}
