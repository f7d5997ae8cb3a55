package org.homeward.architecture.violations.hotspot;

import java.time.Clock;

/** A deliberate violation: a hot spot that depends on the day on which it is computed. */
final class HotSpotOfToday {

    boolean isNew(Clock clock, long week) {
        return clock.millis() / (7 * 24 * 3_600_000L) - week < 13;
    }
}
