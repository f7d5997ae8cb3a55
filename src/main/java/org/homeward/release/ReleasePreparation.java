package org.homeward.release;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.homeward.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Prepares a release in the background: one at a time, whoever asks, and whether or not they stay on the page. */
@Component
public class ReleasePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasePreparation.class);

    private final ReleaseLedger ledger;
    private final AtomicReference<@Nullable Progress> running = new AtomicReference<>();

    ReleasePreparation(ReleaseLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * How far it is.
     *
     * @param done how many questions are answered
     * @param failed whether it ended without a release
     */
    public record Progress(int done, int of, boolean failed) {}

    /** Begins, unless it is running; who asks is named as who prepared the release. */
    public void begin(Viewer viewer) {
        Progress before = running.get();
        if ((before == null || before.failed()) && running.compareAndSet(before, new Progress(0, 1, false))) {
            Thread.ofVirtual().name("release").start(() -> prepare(viewer));
        }
    }

    private void prepare(Viewer viewer) {
        try {
            ledger.prepare(viewer, (done, of) -> running.set(new Progress(done, of, false)));
            running.set(null);
        } catch (RuntimeException failed) {
            LOG.error("A release could not be prepared; nothing of it was stored.", failed);
            running.set(new Progress(0, 1, true));
        }
    }

    /** Empty where nothing is being prepared. */
    public Optional<Progress> progress() {
        return Optional.ofNullable(running.get());
    }
}
