package org.homeward.sample.generator;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A local time with the precision to which it was recorded. An hour that the clocks skip in spring is written as the
 * hour after.
 */
record WallTime(LocalDateTime at, Precision precision) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The precision to which a time is recorded. */
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

    /** Elapsed hours, also over a change of the clocks. */
    static double elapsed_h(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from.atZone(LONDON), to.atZone(LONDON)).toMinutes() / 60.0;
    }

    @Override
    public String toString() {
        return precision.format.format(at);
    }
}
