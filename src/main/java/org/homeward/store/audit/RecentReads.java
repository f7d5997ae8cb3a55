package org.homeward.store.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.homeward.access.AskedTooMuch;

/**
 * The reads that were audited in the last five minutes, so that one view of a page is one entry, with all that is panned and
 * paged on it. A thread that
 * repeats a read while the first is being audited waits for it. A read that is forgotten for want of room is audited again.
 */
public final class RecentReads {

    private static final Duration REPEAT_WINDOW = Duration.ofMinutes(5);
    private static final int CAPACITY = 8_192;

    private record Audited(Instant at, CompletableFuture<Void> done) {

        boolean isRecent(Instant now) {
            return at.plus(REPEAT_WINDOW).isAfter(now);
        }
    }

    private final Clock clock;
    private final Cache<Object, Audited> audited =
            Caffeine.newBuilder().maximumSize(CAPACITY).build();

    public RecentReads(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs {@code append} unless an equal read was audited, and {@code repeat} if one was; the read may be shown when this returns
     * normally.
     */
    void once(Object read, Runnable append, Runnable repeat) {
        Audited current = new Audited(clock.instant(), new CompletableFuture<>());
        // One atomic step for each read: two threads that ask for the same read never both become the first.
        Audited first = Objects.requireNonNull(audited.asMap()
                .compute(read, (key, found) -> found != null && found.isRecent(current.at()) ? found : current));
        if (first == current) {
            append(current, append);
        } else {
            waitFor(first);
            repeat.run();
        }
    }

    private void append(Audited current, Runnable append) {
        try {
            append.run();
            current.done().complete(null);
        } catch (AskedTooMuch refused) {
            // The log can be written: what others read stays audited.
            audited.asMap().values().remove(current);
            current.done().completeExceptionally(refused);
            throw refused;
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

    /** Forgets what this user read in a room: the next page of it is audited again. */
    void forget(String user, String room) {
        audited.asMap()
                .keySet()
                .removeIf(read -> read instanceof Entry entry
                        && entry.user().equals(user)
                        && entry.event().room().equals(room));
    }

    /** Forgets every audited read: after a failure each read must be audited again. */
    public void forget() {
        audited.invalidateAll();
    }
}
