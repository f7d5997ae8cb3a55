package org.homeward.disclosure;

import java.time.Duration;

/** Elapsed whole hours, rounded down: exactly, or between two bounds where a time is known only to the hour, day or month. */
public record Elapsed(long leastHours, long mostHours) {

    /** Never negative: where the later time may lie before the earlier one, the least is zero. */
    static Elapsed between(RecordedTime from, RecordedTime to) {
        long least = Duration.between(from.latest(), to.earliest()).toHours();
        long most = Duration.between(from.earliest(), to.latest()).toHours();
        return new Elapsed(Math.max(0, least), Math.max(0, most));
    }

    public boolean isExact() {
        return leastHours == mostHours;
    }
}
