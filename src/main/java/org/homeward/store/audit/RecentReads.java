package org.homeward.store.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The reads that were audited in the last five minutes, so that panning a map or paging a list is one entry. A thread that
 * repeats a read while the first is being audited waits for it.
 */
public final class RecentReads {

    private static final Duration REPEAT_WINDOW = Duration.ofMinutes(5);
    private static final int CAPACITY = 8_192;

    private record Audited(Instant at, CompletableFuture<Void> done) {}

    private final Clock clock;
    private final Map<Object, Audited> audited = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Audited> eldest) {
            return size() > CAPACITY;
        }
    };

    public RecentReads(Clock clock) {
        this.clock = clock;
    }

    /** Runs {@code append} unless an equal read was audited; the read may be shown when this returns normally. */
    void once(Object read, Runnable append) {
        Audited current = new Audited(clock.instant(), new CompletableFuture<>());
        Audited first;
        synchronized (audited) {
            Audited found = audited.get(read);
            first = found != null && found.at().plus(REPEAT_WINDOW).isAfter(current.at()) ? found : current;
            if (first == current) {
                audited.remove(read);
                audited.put(read, current);
            }
        }
        if (first == current) {
            append(current, append);
        } else {
            waitFor(first);
        }
    }

    private void append(Audited current, Runnable append) {
        try {
            append.run();
            current.done().complete(null);
        } catch (RuntimeException failed) {
            forget();
            current.done().completeExceptionally(failed);
            throw failed;
        }
    }

    private static void waitFor(Audited first) {
        try {
            first.done().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Forgets every audited read: after a failure each read must be audited again. */
    public void forget() {
        synchronized (audited) {
            audited.clear();
        }
    }
}
