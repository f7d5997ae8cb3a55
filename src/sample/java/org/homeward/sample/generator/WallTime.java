package org.homeward.sample.generator;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A time as somebody wrote it down: what the clock on the wall said, and how exactly. An hour that the clocks skip in
 * spring is written as the hour after.
 */
record WallTime(LocalDateTime at, Precision precision) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** How much of the time was written down. */
    enum Precision {
        MINUTE("dd/MM/yyyy HH:mm"),
        HOUR("dd/MM/yyyy HH"),
        DATE("dd/MM/yyyy");

        private final DateTimeFormatter format;

        Precision(String pattern) {
            this.format = DateTimeFormatter.ofPattern(pattern);
        }
    }

    WallTime {
        at = at.atZone(LONDON).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    static WallTime minute(LocalDateTime at) {
        return new WallTime(at, Precision.MINUTE);
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    /** Hours that really passed, also over a night when the clocks change. */
    static double elapsed_h(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from.atZone(LONDON), to.atZone(LONDON)).toMinutes() / 60.0;
    }

    @Override
    public String toString() {
        return precision.format.format(at);
    }
}
