package org.homeward.support.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** When something happened, as exactly as it is known. */
record Span(OffsetDateTime earliest, OffsetDateTime latest, String precision, LocalDate day) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** {@code 2025-03-01 18:00}, or only the day, or only {@code 2025-03}. */
    static Span of(String when) {
        if (when.length() == 7) {
            LocalDate first = LocalDate.parse(when + "-01");
            return new Span(start(first), start(first.plusMonths(1)), "MONTH", first);
        }
        if (when.length() == 10) {
            LocalDate day = LocalDate.parse(when);
            return new Span(start(day), start(day.plusDays(1)), "DATE", day);
        }
        OffsetDateTime at = minute(when);
        return new Span(at, at, "MINUTE", LocalDate.parse(when.substring(0, 10)));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }

    static OffsetDateTime minute(String when) {
        return LocalDateTime.parse(when, MINUTE).atZone(LONDON).toOffsetDateTime();
    }
}
