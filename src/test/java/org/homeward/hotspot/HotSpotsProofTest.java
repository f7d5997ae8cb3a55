package org.homeward.hotspot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
        Prove prove = Prove.sized("hot-spots-doubled", SMALL / 2, 500);
        CountyPlan plan = CountyPlan.nothingPlanted(1, AS_OF).with(Effect.PROVIDER_DOUBLES_INTERVIEWS);
        report(prove, alarms(prove, plan));
    }

    @Test
    void what_emerges_is_found_and_what_faded_or_rests_on_one_child_is_not() {
        Prove prove = Prove.sized("hot-spots-planted", SMALL, 200);
        Random seeds = new Random(prove.seed());
        CountyPlan plan =
                CountyPlan.withEveryTruth(1, AS_OF).with(Effect.SEASONS).with(Effect.CHANGES_OF_INTERVIEWING);
        int found = 0;
        int faded = 0;
        int single = 0;
        int others = 0;
        for (int county = 0; county < prove.size(); county++) {
            long seed = seeds.nextInt(1, 1_000_000);
            DrawnVisits visits = DrawnVisits.of(Land.county(plan.withSeed(seed)).arrays());
            List<Emergence.Cluster> claimed = visits.emergence(seed).claimed(Emergence.LEAST_CHILDREN);
            found += any(visits, claimed, EMERGED);
            faded += any(visits, claimed, FADED);
            single += any(visits, claimed, SINGLE);
            others += (int) claimed.stream()
                    .filter(cluster -> !visits.holds(cluster, EMERGED))
                    .count();
        }
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

    private record Alarms(int claimed, int inWorkingView, int significant) {}

    private static Alarms alarms(Prove prove, CountyPlan plan) {
        Random seeds = new Random(prove.seed());
        int claimed = 0;
        int inWorkingView = 0;
        int significant = 0;
        for (int county = 0; county < prove.size(); county++) {
            long seed = seeds.nextInt(1, 1_000_000);
            Emergence emergence =
                    DrawnVisits.of(Land.county(plan.withSeed(seed)).arrays()).emergence(seed);
            claimed += emergence.claimed(Emergence.LEAST_CHILDREN).isEmpty() ? 0 : 1;
            inWorkingView +=
                    emergence.claimed(Emergence.LEAST_CHILDREN_WORKING_VIEW).isEmpty() ? 0 : 1;
            significant += emergence.clusters().isEmpty() ? 0 : 1;
        }
        return new Alarms(claimed, inWorkingView, significant);
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

    private static int any(DrawnVisits visits, List<Emergence.Cluster> clusters, Coordinate place) {
        return clusters.stream().anyMatch(cluster -> visits.holds(cluster, place)) ? 1 : 0;
    }
}
