package org.homeward.store.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Which readings were entered a short while ago, so that a map that is panned or a list that is paged is one entry. Whoever
 * asks again while the first is being entered waits for it.
 */
public final class RecentReads {

    private static final Duration SHORT_WHILE = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 8_192;

    private record Entered(Instant at, CompletableFuture<Void> done) {}

    private final Clock clock;
    private final Map<Object, Entered> entered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Entered> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public RecentReads(Clock clock) {
        this.clock = clock;
    }

    /** Runs {@code entering} unless an equal reading was entered; whoever is told nothing may show what was read. */
    void once(Object reading, Runnable entering) {
        Entered mine = new Entered(clock.instant(), new CompletableFuture<>());
        Entered first;
        synchronized (entered) {
            Entered found = entered.get(reading);
            first = found != null && found.at().plus(SHORT_WHILE).isAfter(mine.at()) ? found : mine;
            if (first == mine) {
                entered.remove(reading);
                entered.put(reading, mine);
            }
        }
        if (first == mine) {
            enter(mine, entering);
        } else {
            waitFor(first);
        }
    }

    private void enter(Entered mine, Runnable entering) {
        try {
            entering.run();
            mine.done().complete(null);
        } catch (RuntimeException failed) {
            forget();
            mine.done().completeExceptionally(failed);
            throw failed;
        }
    }

    private static void waitFor(Entered first) {
        try {
            first.done().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Nothing counts as entered any more: after a failure every reading has to prove itself anew. */
    public void forget() {
        synchronized (entered) {
            entered.clear();
        }
    }
}
