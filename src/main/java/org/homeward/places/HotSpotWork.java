package org.homeward.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.hotspot.Emergence;
import org.homeward.hotspot.HotSpots;
import org.homeward.hotspot.Replicates;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.reference.ReferenceQueries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds hot spots in the background, because 999 replicates take seconds. What was found for a viewer, a filter and a version of the data
 * is kept: the seed is the number of that version, so it would be found again.
 */
@Component
public class HotSpotWork {

    private static final Logger LOG = LoggerFactory.getLogger(HotSpotWork.class);
    private static final int KEPT = 32;
    private static final double REACH = 3;

    private final HotSpotQueries queries;
    private final GeographyQueries geography;
    private final ReferenceQueries reference;
    private final Cache<Key, Work> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    HotSpotWork(HotSpotQueries queries, GeographyQueries geography, ReferenceQueries reference) {
        this.queries = queries;
        this.geography = geography;
        this.reference = reference;
    }

    private record Key(Viewer viewer, long change, DisclosureFilter filter) {}

    /**
     * A place where more children went lately than chance explains, with or without one of them.
     *
     * @param cell the centre of the cluster
     * @param place the nearest public name; empty where none is near
     */
    public record Emerged(HexagonCell cell, String place, HotSpots.Verdict verdict, int periods) {}

    /** What was found. @param emerged those that hold without any one child first */
    public record Found(List<Emerged> emerged) {
        public Found {
            emerged = List.copyOf(emerged);
        }
    }

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
        private volatile State state = State.RUNNING;
        private volatile Found found = new Found(List.of());
        private final CountDownLatch ended = new CountDownLatch(1);

        public State state() {
            return state;
        }

        /** How many replicates of the present step are done, of {@link Replicates#LEAST}. */
        public int done() {
            return done.get();
        }

        /** Nothing before it is {@link State#FOUND}. */
        public Found found() {
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
    }

    /** Begins, unless it is running or found for this viewer; what was stopped or failed begins again. */
    public Work begin(Viewer viewer, DisclosureFilter filter) {
        long change = filter.asOf() == null ? reference.latest(viewer).change() : filter.asOf();
        Key key = new Key(viewer.forPurpose(null), change, filter.withAsOf(change));
        // Read, and so audited, also where it was found before.
        HotSpotQueries.Visits visits = queries.visits(viewer, key.filter());
        return Objects.requireNonNull(kept.asMap()
                .compute(
                        key,
                        (same, before) -> before != null
                                        && (before.state == Work.State.RUNNING || before.state == Work.State.FOUND)
                                ? before
                                : started(same, visits)));
    }

    private Work started(Key key, HotSpotQueries.Visits visits) {
        Work work = new Work();
        Thread.ofVirtual().name("hot spots").start(() -> find(key, visits, work));
        return work;
    }

    private void find(Key key, HotSpotQueries.Visits visits, Work work) {
        try {
            HotSpots spots = HotSpots.of(
                    visits.land(),
                    visits.visits(),
                    HotSpotQueries.WEEKS,
                    Emergence.LEAST_CHILDREN,
                    new Replicates(Replicates.LEAST, key.change(), work.cancelled::get, work.done::set));
            work.found = new Found(emerged(visits, spots, geography.namedPlaces(key.viewer())));
            work.state = Work.State.FOUND;
        } catch (CancellationException stopped) {
            work.state = Work.State.STOPPED;
        } catch (RuntimeException failed) {
            LOG.error("Hot spots could not be found.", failed);
            work.state = Work.State.FAILED;
        } finally {
            work.ended.countDown();
        }
    }

    /** One for each cluster of at least five children: its centre. */
    private static List<Emerged> emerged(HotSpotQueries.Visits visits, HotSpots spots, List<NamedPlace> names) {
        List<Emerged> emerged = new ArrayList<>();
        for (HotSpots.Verdict verdict : spots.verdicts()) {
            HotSpots.Cluster cluster = verdict.cluster();
            if (cluster != null
                    && cluster.found().children() >= Emergence.LEAST_CHILDREN
                    && cluster.found().areas().getFirst() == verdict.area()) {
                HexagonCell cell = visits.land().get(verdict.area());
                String place = NearestName.of(cell, cell.centre(), names, REACH * cell.size_m())
                        .map(NearestName::name)
                        .orElse("");
                emerged.add(new Emerged(cell, place, verdict, spots.periods()));
            }
        }
        emerged.sort(Comparator.comparing((Emerged each) ->
                        !Objects.requireNonNull(each.verdict().cluster()).claimed())
                .thenComparing(each ->
                        Objects.requireNonNull(each.verdict().cluster()).found().p()));
        return emerged;
    }
}
