package org.homeward.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it on. */
public final class TestClock extends Clock {

    private final Clock home;
    private final AtomicReference<Duration> away = new AtomicReference<>(Duration.ZERO);

    TestClock(Clock home) {
        this.home = home;
    }

    public void travel(Duration on) {
        away.updateAndGet(on::plus);
    }

    public void reset() {
        away.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return home.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TestClock(home.withZone(zone));
    }

    @Override
    public Instant instant() {
        return home.instant().plus(away.get());
    }
}
