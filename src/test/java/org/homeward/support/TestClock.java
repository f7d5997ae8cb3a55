package org.homeward.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that does not advance until a test moves it. */
public final class TestClock extends Clock {

    private final Clock start;
    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

    TestClock(Clock start) {
        this.start = start;
    }

    public void travel(Duration by) {
        moved.updateAndGet(by::plus);
    }

    public void reset() {
        moved.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return start.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TestClock(start.withZone(zone));
    }

    @Override
    public Instant instant() {
        return start.instant().plus(moved.get());
    }
}
