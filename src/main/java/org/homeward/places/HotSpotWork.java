package org.homeward.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.access.PurposeRequired;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.hotspot.HotCells;
import org.homeward.hotspot.HotSpots;
import org.homeward.hotspot.Replicates;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.reference.ReferenceQueries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds hot spots in the background, because 999 replicates take seconds. What was found for a viewer, a filter and a version of the data
 * is kept until the next change: the seed is the number of that version, so it would be found again.
 */
@Component
public class HotSpotWork {

    private static final Logger LOG = LoggerFactory.getLogger(HotSpotWork.class);
    private static final int KEPT = 32;
    private static final int AT_ONCE = 2;
    private static final double REACH = 3;

    private final HotSpotQueries queries;
    private final CellCache cells;
    private final PlaceQueries places;
    private final GeographyQueries geography;
    private final ReferenceQueries reference;
    private final Cache<Key, Work> kept = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .evictionListener(HotSpotWork::end)
            .build();
    /** As many as the machine computes; the others wait their turn. */
    private final Semaphore turns = new Semaphore(AT_ONCE);

    HotSpotWork(
            HotSpotQueries queries,
            CellCache cells,
            PlaceQueries places,
            GeographyQueries geography,
            ReferenceQueries reference) {
        this.places = places;
        this.queries = queries;
        this.cells = cells;
        this.geography = geography;
        this.reference = reference;
    }

    /**
     * A conflict of interest, and a handling that is tightened, apply from the change that recorded them, whatever change the filter
     * names. So what was found is kept until the next change, as in {@link CellCache}.
     *
     * @param smallNumbers in a working view, which has a finding of its own and shares none
     */
    private record Key(
            Viewer viewer, long latest, DisclosureFilter filter, PlacesQuestion question, boolean smallNumbers) {

        HotSpotList.Told told() {
            return smallNumbers ? HotSpotList.Told.WORKING_VIEW : HotSpotList.Told.USUAL;
        }
    }

    /** What it is found in. */
    private record Read(HotSpotQueries.Visits visits, PlaceCells counted, List<NamedPlace> names) {}

    /** Finding, found, stopped or failed; to be looked at from any thread. */
    public static final class Work {

        /** How far it is. */
        public enum State {
            RUNNING,
            FOUND,
            STOPPED,
            FAILED
        }

        private final AtomicInteger done = new AtomicInteger();
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile State state = State.RUNNING;
        private volatile HotSpotList found;

        private Work(PlacesQuestion question) {
            found = HotSpotList.nothing(question);
        }

        public State state() {
            return state;
        }

        /** How many replicates of the present step are done, of {@link Replicates#LEAST}. */
        public int done() {
            return done.get();
        }

        /** Nothing before it is {@link State#FOUND}. */
        public HotSpotList found() {
            return found;
        }

        /** Waits until it is found, as long as this; whether it was. */
        public boolean await(Duration wait) {
            try {
                return ended.await(wait.toMillis(), TimeUnit.MILLISECONDS) && state == State.FOUND;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Ends it at the next replicate. */
        public void cancel() {
            cancelled.set(true);
        }

        private boolean isOfUse() {
            return state == State.FOUND || state == State.RUNNING && !cancelled.get();
        }

        private void end(State now) {
            state = now;
            ended.countDown();
        }
    }

    /** Begins, unless it is running or found for this viewer; what was stopped or failed begins again. */
    public Work begin(Viewer viewer, DisclosureFilter filter, PlacesQuestion question) {
        return begin(viewer, filter, question, false);
    }

    /**
     * @param smallNumbers places of three and four children too, for a working view
     * @throws PurposeRequired if these are asked for and the viewer has stated no purpose
     */
    public Work begin(Viewer viewer, DisclosureFilter filter, PlacesQuestion question, boolean smallNumbers) {
        Key key = key(viewer, filter, question, smallNumbers);
        PlaceCells counted = counted(viewer, key);
        return Objects.requireNonNull(kept.asMap()
                .compute(
                        key,
                        (same, before) ->
                                before != null && before.isOfUse() ? before : started(viewer, same, counted)));
    }

    /** Waits until it is found: for a map that asks again, a file or a sheet. */
    public HotSpotList find(Viewer viewer, DisclosureFilter filter, PlacesQuestion question) {
        return find(viewer, filter, question, false);
    }

    /** @param smallNumbers as for {@link #begin(Viewer, DisclosureFilter, PlacesQuestion, boolean)} */
    public HotSpotList find(Viewer viewer, DisclosureFilter filter, PlacesQuestion question, boolean smallNumbers) {
        try {
            Work work = begin(viewer, filter, question, smallNumbers);
            work.ended.await();
            while (work.state == Work.State.STOPPED) {
                work = begin(viewer, filter, question, smallNumbers);
                work.ended.await();
            }
            if (work.state == Work.State.FAILED) {
                throw new IllegalStateException("Hot spots could not be found.");
            }
            return work.found();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Hot spots were not found in time.", stopped);
        }
    }

    private Key key(Viewer viewer, DisclosureFilter filter, PlacesQuestion question, boolean smallNumbers) {
        if (smallNumbers && !WorkingViews.isFor(viewer)) {
            throw new IllegalArgumentException("No working view for " + viewer.role() + ".");
        }
        if (!question.isFor(viewer)) {
            throw new IllegalArgumentException("A verdict on a hexagon is finer than any release.");
        }
        long latest = reference.latest(viewer).change();
        return new Key(
                viewer.forPurpose(null),
                latest,
                filter.asOf() == null ? filter.withAsOf(latest) : filter,
                question,
                smallNumbers);
    }

    /** Counted, and so audited, also where the verdicts were found before. */
    private PlaceCells counted(Viewer viewer, Key key) {
        DisclosureFilter filter =
                key.question() == PlacesQuestion.WHAT_IS_NEW ? HotSpotQueries.weeks(key.filter()) : key.filter();
        return key.smallNumbers()
                ? places.countSmallNumbers(viewer, filter, HotSpotQueries.SIZE)
                : cells.countByCell(viewer, filter, HotSpotQueries.SIZE);
    }

    private Work started(Viewer viewer, Key key, PlaceCells counted) {
        Read read = new Read(queries.visits(viewer, key.filter()), counted, geography.namedPlaces(viewer));
        Work work = new Work(key.question());
        Thread.ofVirtual().name("hot spots").start(() -> {
            turns.acquireUninterruptibly();
            try {
                find(key, read, work);
            } finally {
                turns.release();
            }
        });
        return work;
    }

    /** What nobody can ask for again is not computed to its end. */
    private static void end(@Nullable Key key, @Nullable Work evicted, RemovalCause cause) {
        if (evicted != null) {
            evicted.cancel();
        }
    }

    private static void find(Key key, Read read, Work work) {
        try {
            if (work.cancelled.get()) {
                throw new CancellationException();
            }
            Replicates replicates = new Replicates(
                    Replicates.LEAST, Objects.requireNonNull(key.filter().asOf()), work.cancelled::get, work.done::set);
            work.found = key.question() == PlacesQuestion.WHAT_IS_NEW
                    ? recent(read, replicates, key.told())
                    : real(read, replicates);
            work.end(Work.State.FOUND);
        } catch (CancellationException stopped) {
            work.end(Work.State.STOPPED);
        } catch (RuntimeException failed) {
            LOG.error("Hot spots could not be found.", failed);
            work.end(Work.State.FAILED);
        }
    }

    private static HotSpotList real(Read read, Replicates replicates) {
        if (read.visits().period().isEmpty()) {
            return HotSpotList.nothing(PlacesQuestion.IS_IT_REAL);
        }
        HotCells hot = HotCells.of(
                read.visits().land(),
                read.visits().period().stream()
                        .map(cells -> cells.stream().mapToInt(Integer::intValue).toArray())
                        .toList(),
                replicates);
        return HotSpotList.real(read.visits().land(), hot, read.counted());
    }

    private static HotSpotList recent(Read read, Replicates replicates, HotSpotList.Told told) {
        if (read.visits().visits().isEmpty()) {
            return HotSpotList.nothing(PlacesQuestion.WHAT_IS_NEW);
        }
        HotSpots found = HotSpots.of(
                read.visits().land(), read.visits().visits(), HotSpotQueries.WEEKS, told.least(), replicates);
        return HotSpotList.recent(read.visits(), found, read.counted(), cell -> near(cell, read.names()), told);
    }

    private static Optional<NearestName> near(HexagonCell cell, List<NamedPlace> names) {
        return NearestName.of(cell, cell.centre(), names, REACH * cell.size_m());
    }
}
