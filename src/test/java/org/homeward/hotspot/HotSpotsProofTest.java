package org.homeward.hotspot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.homeward.adversarial.Prove;
import org.homeward.disclosure.Coordinate;
import org.homeward.sample.generator.CountyPlan;
import org.homeward.sample.generator.Effect;
import org.homeward.sample.generator.Land;
import org.junit.jupiter.api.Test;

/**
 * An alarm is a claimed cluster of {@link Emergence}. Of drawn counties in which nothing emerges, with seasons, popular places and changes
 * of interviewing, at most 37 of 500 have one; of those with the planted truths, nine in ten have one that holds the planted place.
 */
class HotSpotsProofTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final int SMALL = 10;
    private static final double MOST_ALARMS = 37 / 500.0;
    private static final double LEAST_FOUND = 180 / 200.0;
    private static final double MOST_SINGLE = 2 / 200.0;

    private static final Coordinate EMERGED = Land.place("Staithes Quay");
    private static final Coordinate FADED = Land.place("Castle Park");
    private static final Coordinate SINGLE = Land.place("Priory Lane");

    @Test
    void where_nothing_emerges_there_is_hardly_an_alarm() {
        Prove prove = Prove.sized("hot-spots-null", SMALL, 500);
        report(prove, alarms(prove, CountyPlan.nothingPlanted(1, AS_OF)));
    }

    @Test
    void nor_where_a_provider_doubles_its_interviews() {
        Prove prove = Prove.sized("hot-spots-doubled", 1, 500);
        CountyPlan plan = CountyPlan.nothingPlanted(1, AS_OF).with(Effect.PROVIDER_DOUBLES_INTERVIEWS);
        report(prove, alarms(prove, plan));
    }

    @Test
    void what_emerges_is_found_and_what_faded_or_rests_on_one_child_is_not() {
        Prove prove = Prove.sized("hot-spots-planted", SMALL, 200);
        CountyPlan plan =
                CountyPlan.withEveryTruth(1, AS_OF).with(Effect.SEASONS).with(Effect.CHANGES_OF_INTERVIEWING);
        List<Searched> counties = searched(prove, plan);
        long found = counties.stream().filter(county -> county.claims(EMERGED)).count();
        long faded = counties.stream().filter(county -> county.claims(FADED)).count();
        long single = counties.stream().filter(county -> county.claims(SINGLE)).count();
        long others =
                counties.stream().filter(Searched::claimsAnotherThanTheEmerged).count();
        List<String> failures = new ArrayList<>();
        if (found < LEAST_FOUND * prove.size()) {
            failures.add("only " + found + " alarms hold the planted cell");
        }
        // New is only what is claimed.
        if (faded > 0) {
            failures.add(faded + " alarms hold the place that faded");
        }
        if (single > MOST_SINGLE * prove.size()) {
            failures.add(single + " alarms hold the place of a single child");
        }
        prove.report(
                prove.size(),
                failures,
                " found=%d faded=%d single-child=%d others=%d".formatted(found, faded, single, others));
    }

    /** A drawn county, and what emerges there. */
    private record Searched(DrawnVisits visits, Emergence emergence) {

        private boolean claims(Coordinate place) {
            return emergence.claimed(Emergence.LEAST_CHILDREN).stream()
                    .anyMatch(cluster -> visits.holds(cluster, place));
        }

        private boolean claimsAnotherThanTheEmerged() {
            return emergence.claimed(Emergence.LEAST_CHILDREN).stream()
                    .anyMatch(cluster -> !visits.holds(cluster, EMERGED));
        }
    }

    /** In hexagons of 500 m; in the suite, which must not take minutes, of 2,000 m. */
    private static List<Searched> searched(Prove prove, CountyPlan plan) {
        int size_m = prove.size() > SMALL ? 500 : 2_000;
        return new Random(prove.seed())
                .ints(prove.size(), 1, 1_000_000)
                .parallel()
                .mapToObj(seed -> {
                    DrawnVisits visits =
                            DrawnVisits.of(Land.county(plan.withSeed(seed)).arrays(), size_m);
                    return new Searched(visits, visits.emergence(seed));
                })
                .toList();
    }

    private record Alarms(int claimed, int inWorkingView, int significant) {}

    private static Alarms alarms(Prove prove, CountyPlan plan) {
        List<Emergence> counties =
                searched(prove, plan).stream().map(Searched::emergence).toList();
        return new Alarms(
                count(counties, each -> !each.claimed(Emergence.LEAST_CHILDREN).isEmpty()),
                count(
                        counties,
                        each -> !each.claimed(Emergence.LEAST_CHILDREN_WORKING_VIEW)
                                .isEmpty()),
                count(counties, each -> !each.clusters().isEmpty()));
    }

    private static int count(List<Emergence> counties, Predicate<Emergence> which) {
        return (int) counties.stream().filter(which).count();
    }

    private static void report(Prove prove, Alarms alarms) {
        List<String> failures = new ArrayList<>();
        double most = Math.max(1, MOST_ALARMS * prove.size());
        if (alarms.claimed() > most || alarms.inWorkingView() > most) {
            failures.add("an alarm in %d of %d counties, %d in the working view"
                    .formatted(alarms.claimed(), prove.size(), alarms.inWorkingView()));
        }
        prove.report(
                prove.size(),
                failures,
                " alarms=%d working-view=%d p-at-most-0.05=%d"
                        .formatted(alarms.claimed(), alarms.inWorkingView(), alarms.significant()));
    }
}
