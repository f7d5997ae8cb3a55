package org.homeward.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Audience;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.KnownRows;
import org.homeward.store.counting.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest counting columns in memory, the rows known at the changes asked last, and the scopes of the viewers seen
 * last. Two viewers share a scope only where everything that decides it is equal. A scope is read again after every change,
 * so that a restriction takes effect with the change that made it, whatever change is counted.
 */
final class CountingMemory {

    private static final int KNOWN = 4;
    private static final int SCOPES = 64;
    private static final long WAIT_S = 2;

    private final Loading loading;
    private final ReentrantLock reload = new ReentrantLock();
    private final Cache<KnownKey, KnownRows> known =
            Caffeine.newBuilder().maximumSize(KNOWN).build();
    private final Cache<ScopeKey, Scope> scopes =
            Caffeine.newBuilder().maximumSize(SCOPES).build();
    private volatile @Nullable CountingColumns newest;
    private volatile @Nullable Refused refused;

    /** Reads the columns in a transaction of its own, as the system viewer; only what changed since {@code older}, if any. */
    interface Loading {
        CountingColumns columns(@Nullable CountingColumns older);
    }

    /** As of this change the data were too many; they are not loaded again before another. */
    private record Refused(CountingColumns.Ledger ledger, CountingOutgrown why) {}

    CountingMemory(Loading loading) {
        this.loading = loading;
    }

    private record KnownKey(CountingColumns.Ledger ledger, long change) {}

    /** Everything that decides what a viewer may count, and of which columns. */
    private record ScopeKey(
            CountingColumns.Ledger now,
            CountingColumns.Ledger columns,
            @Nullable Audience audience,
            boolean records,
            Set<String> districts,
            boolean ofAuthority,
            @Nullable String provider,
            Set<Long> conflicts,
            boolean widened,
            @Nullable Long change) {}

    /**
     * What the viewer of this transaction may count, and sets the change of the transaction to the one counted.
     *
     * @param asked the change to count as of; null for the latest
     */
    Countable countable(DSLContext dsl, Viewer viewer, @Nullable Long asked) {
        CountingColumns.Ledger now = CountingLoader.ledger(dsl);
        CountingColumns columns = columns(now);
        long latest = Math.min(now.change(), columns.ledger().change());
        long change = asked == null ? latest : Math.min(asked, latest);
        Set<Long> conflicts = conflicts(dsl, viewer);
        Scope scope = scope(dsl, viewer, columns, key(viewer, now, columns, conflicts, null));
        RlsSession.setChange(dsl, change);
        if (change != now.change()) {
            scope = scope.and(scope(dsl, viewer, columns, key(viewer, now, columns, conflicts, change)));
        }
        return new Countable(known.get(new KnownKey(columns.ledger(), change), key -> columns.at(change)), scope);
    }

    private static ScopeKey key(
            Viewer viewer,
            CountingColumns.Ledger now,
            CountingColumns columns,
            Set<Long> conflicts,
            @Nullable Long change) {
        return new ScopeKey(
                now,
                columns.ledger(),
                viewer.audience(),
                viewer.role().seesRecords(),
                viewer.districts(),
                viewer.role().isOfAuthority(),
                viewer.provider(),
                conflicts,
                Visibility.widened(),
                change);
    }

    private Scope scope(DSLContext dsl, Viewer viewer, CountingColumns columns, ScopeKey key) {
        return scopes.get(key, read -> {
            RlsSession.setChange(dsl, key.change());
            return ScopeReader.read(dsl, viewer, columns);
        });
    }

    /** A conflict applies from the moment it is recorded, without a change; users who see only figures have none. */
    private static Set<Long> conflicts(DSLContext dsl, Viewer viewer) {
        return viewer.role().seesRecords() ? Visibility.conflicted(dsl, viewer) : Set.of();
    }

    /** Loads what changed, so that no reader waits for it; returns the columns where there was something to load. */
    Optional<CountingColumns> refresh(CountingColumns.Ledger now) {
        CountingColumns before = newest;
        CountingColumns columns = columns(now);
        return columns == before ? Optional.empty() : Optional.of(columns);
    }

    /** The columns with this change in them; older ones while another reader loads them for longer than a moment. */
    private CountingColumns columns(CountingColumns.Ledger now) {
        CountingColumns columns = newest;
        if (columns != null && columns.ledger().equals(now)) {
            return columns;
        }
        if (!locked(columns == null) && columns != null) {
            return columns;
        }
        try {
            columns = newest;
            if (columns == null || !columns.ledger().equals(now)) {
                columns = load(columns, now);
                newest = columns;
            }
            return columns;
        } finally {
            reload.unlock();
        }
    }

    private CountingColumns load(@Nullable CountingColumns older, CountingColumns.Ledger now) {
        Refused before = refused;
        if (before != null && before.ledger().equals(now)) {
            throw before.why();
        }
        try {
            return loading.columns(older);
        } catch (CountingOutgrown outgrown) {
            newest = null;
            refused = new Refused(now, outgrown);
            throw outgrown;
        }
    }

    private boolean locked(boolean necessary) {
        if (necessary) {
            reload.lock();
            return true;
        }
        try {
            return reload.tryLock(WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
