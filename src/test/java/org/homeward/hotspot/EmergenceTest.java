package org.homeward.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.sessions.JqwikSession;
import org.homeward.adversarial.Prove;
import org.homeward.disclosure.Coordinate;
import org.junit.jupiter.api.Test;

/** 40 areas, 60 weeks, 120 children in two districts; and what is added to them. */
class EmergenceTest {

    private static final int AREAS = 40;
    private static final int WEEKS = 60;
    private static final int CHILDREN = 120;
    private static final int QUAY = 7;

    private final List<Coordinate> centres = new Random(1)
            .ints(2L * AREAS, 0, 30_000).collect(ArrayList<Integer>::new, List::add, List::addAll).stream()
                    .gather(java.util.stream.Gatherers.windowFixed(2))
                    .map(at -> new Coordinate(at.getFirst(), at.getLast()))
                    .toList();

    @Test
    void children_who_begin_to_go_somewhere_are_claimed() {
        List<Visit> visits = county(2);
        IntStream.range(0, 12).forEach(child -> visits.add(new Visit(child, child % 2, QUAY, WEEKS - 1 - child % 6)));
        Emergence emergence = emergence(visits);
        assertThat(emergence.claimed(Emergence.LEAST_CHILDREN)).first().satisfies(cluster -> {
            assertThat(cluster.areas()).contains(QUAY);
            assertThat(cluster.children()).isGreaterThanOrEqualTo(12);
            assertThat(cluster.weeks()).isBetween(5, 7);
            assertThat(cluster.expectedChildren()).isBetween(1.0, cluster.children() / 1.5);
            assertThat(cluster.drivenByOneChild()).isFalse();
        });
    }

    @Test
    void one_child_who_goes_somewhere_every_week_is_not() {
        List<Visit> visits = county(2);
        IntStream.range(0, 12).forEach(week -> visits.add(new Visit(3, 1, QUAY, WEEKS - 1 - week)));
        assertThat(emergence(visits).claimed(1)).isEmpty();
    }

    @Test
    void nor_does_it_hide_where_others_go() {
        List<Visit> visits = county(2);
        IntStream.range(0, 12).forEach(child -> visits.add(new Visit(child, child % 2, QUAY, WEEKS - 1 - child % 6)));
        IntStream.range(0, 12).forEach(week -> visits.add(new Visit(30, 0, QUAY + 5, WEEKS - 1 - week)));
        assertThat(emergence(visits).claimed(Emergence.LEAST_CHILDREN))
                .anySatisfy(cluster -> assertThat(cluster.areas()).contains(QUAY));
    }

    @Test
    void exact_duplicates_and_another_order_change_nothing() {
        List<Visit> visits = county(2);
        IntStream.range(0, 12).forEach(child -> visits.add(new Visit(child, child % 2, QUAY, WEEKS - 1)));
        List<Visit> doubled = new ArrayList<>(visits);
        doubled.addAll(visits);
        // The same week, the same place, but missing from elsewhere.
        doubled.add(new Visit(0, 1, QUAY, WEEKS - 1));
        Collections.shuffle(doubled, new Random(6));
        Emergence once = emergence(visits);
        assertThat(once.clusters()).isNotEmpty();
        assertThat(emergence(doubled)).isEqualTo(once);
    }

    /** Wherever the child goes, and however often: where nothing is found without it, nothing is claimed with it. */
    @Test
    void further_episodes_of_one_child_create_no_claim() {
        Prove prove = Prove.sized("hot-spots-one-child", 8, 600);
        List<String> failures = new ArrayList<>();
        JqwikSession.run(() -> {
            var seeds = Arbitraries.longs().generator(1000);
            var further = Arbitraries.integers().between(1, 50).generator(1000);
            var lasting = Arbitraries.integers().between(1, 13).generator(1000);
            Random random = new Random(prove.seed());
            for (int i = 0; i < prove.size(); i++) {
                long seed = seeds.next(random).value();
                List<Visit> visits = county(seed);
                int child = random.nextInt(CHILDREN);
                int area = random.nextInt(AREAS);
                int weeks = lasting.next(random).value();
                boolean before = !emergence(visits)
                        .claimed(Emergence.LEAST_CHILDREN_WORKING_VIEW)
                        .isEmpty();
                List<Visit> others =
                        visits.stream().filter(visit -> visit.child() != child).toList();
                boolean without = emergence(others).p() <= Emergence.LEVEL;
                Stream.generate(() -> new Visit(child, child % 2, area, WEEKS - 1 - random.nextInt(weeks)))
                        .limit(further.next(random).value())
                        .forEach(visits::add);
                boolean after = !emergence(visits)
                        .claimed(Emergence.LEAST_CHILDREN_WORKING_VIEW)
                        .isEmpty();
                if (after && !before && !without) {
                    failures.add("county " + seed + ": child " + child + " made a hot spot at area " + area);
                }
            }
        });
        prove.report(prove.size(), failures);
    }

    @Test
    void without_visits_nothing_emerges() {
        assertThat(emergence(List.of())).isEqualTo(new Emergence(List.of(), 1, 11, Replicates.LEAST));
    }

    @Test
    void it_can_be_cancelled_and_tells_its_progress() {
        AtomicInteger done = new AtomicInteger();
        Replicates replicates = new Replicates(Replicates.LEAST, 1, () -> done.get() >= 50, done::set);
        assertThatThrownBy(() -> Emergence.of(county(2), centres, WEEKS, replicates))
                .isInstanceOf(CancellationException.class);
        assertThat(done).hasValueBetween(50, 200);
    }

    /** Weeks are permuted within groups: every child keeps its number of weeks, every district its visits of each week. */
    @Test
    void a_replicate_keeps_areas_and_the_weeks_of_each_district() {
        List<Visit> visits = county(5).stream().sorted().distinct().toList();
        WeekPermutation permutation = new WeekPermutation(visits, Replicates.of(9));
        int[] permuted = new int[visits.size()];
        permutation.permute(4, permuted);
        List<Visit> replicate = IntStream.range(0, visits.size())
                .mapToObj(i -> new Visit(
                        visits.get(i).child(),
                        visits.get(i).district(),
                        visits.get(i).area(),
                        permuted[i]))
                .toList();
        assertThat(replicate).isNotEqualTo(visits);
        assertThat(weeks(replicate)).isEqualTo(weeks(visits));
        // Without one child, the others' weeks are permuted as if it had never been there.
        assertThat(permutation.withoutPartner()).isLessThan(CHILDREN / 10);
    }

    /** Child by child how many distinct weeks; and all distinct weeks of children. */
    private static List<?> weeks(List<Visit> visits) {
        return List.of(
                visits.stream()
                        .map(visit -> List.of(visit.child(), visit.week()))
                        .distinct()
                        .map(List::getFirst)
                        .sorted()
                        .toList(),
                visits.stream()
                        .map(visit -> List.of(visit.child(), visit.week()))
                        .distinct()
                        .map(List::getLast)
                        .sorted()
                        .toList());
    }

    private Emergence emergence(List<Visit> visits) {
        return Emergence.of(visits, centres, WEEKS, Replicates.of(11));
    }

    /** One to six visits of each child, half of them to its two favourite areas. */
    private static List<Visit> county(long seed) {
        Random random = new Random(seed);
        List<Visit> visits = new ArrayList<>();
        for (int child = 0; child < CHILDREN; child++) {
            int[] favourites = random.ints(2, 0, AREAS).toArray();
            for (int i = random.nextInt(6); i >= 0; i--) {
                int area = random.nextBoolean() ? favourites[random.nextInt(2)] : random.nextInt(AREAS);
                visits.add(new Visit(child, child % 2, area, random.nextInt(WEEKS)));
            }
        }
        return visits;
    }
}
