package org.homeward.store.counting;

/**
 * The first and the last microsecond since 1970 at which something may have happened. A recorded interval ends before its end; of a
 * time known to the minute both are the same.
 */
public record Bounds(long earliest, long latest) {

    private static final double MICROS_IN_AN_HOUR = 3.6e9;

    static Bounds of(long from, long end) {
        return new Bounds(from, Math.max(from, end - 1));
    }

    /** The least elapsed hours from then to now; nothing that follows a return is before it. */
    public double hoursAtLeast(Bounds since) {
        return Math.max(0, (earliest - since.latest) / MICROS_IN_AN_HOUR);
    }

    /** The most elapsed hours from then to now. */
    public double hoursAtMost(Bounds since) {
        return Math.max(0, (latest - since.earliest) / MICROS_IN_AN_HOUR);
    }
}
