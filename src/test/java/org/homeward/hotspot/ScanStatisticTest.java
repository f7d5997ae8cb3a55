package org.homeward.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.disclosure.Coordinate;
import org.homeward.support.KnownAnswers;
import org.homeward.support.KnownAnswers.Line;
import org.junit.jupiter.api.Test;

/** The scan statistic, against complete enumeration of a small example and against SaTScan on leukaemia in New York. */
class ScanStatisticTest {

    private static final int LAST_WEEK = 6;
    private static final int WINDOWS = 3;

    @Test
    void the_prospective_space_time_permutation_scan() {
        Example example = new Example();
        ScanStatistic.Cases cases = example.cases(example.weeks);
        assertThat(cases.largest()).isCloseTo(summary("prospective_max_llr"), within(1e-9));
        List<ScanStatistic.Cluster> clusters = cases.clusters(9);
        assertThat(clusters).hasSize(2);
        List<Line> expected = KnownAnswers.lines("scan_space_time/expected_space_time.csv");
        for (ScanStatistic.Cluster cluster : clusters) {
            Line line = expected.stream()
                    .filter(each -> each.text("zone").equals(example.names(cluster.areas()))
                            && LAST_WEEK - each.whole("first_week") == cluster.window())
                    .findFirst()
                    .orElseThrow();
            assertThat(cluster.observed()).isEqualTo(line.whole("observed"));
            assertThat(cluster.expected()).isCloseTo(line.number("expected"), within(1e-9));
            assertThat(cluster.llr()).isCloseTo(line.number("llr"), within(1e-9));
        }
    }

    /** 20,000 random orders of the weeks come within four standard errors of the exact p. */
    @Test
    void permuted_weeks_reach_the_maximum_as_often_as_all_orders_do() {
        Example example = new Example();
        double exact = summary("prospective_exact_p");
        double largest = example.cases(example.weeks).largest();
        Random random = new Random(3);
        int reached = 0;
        int tried = 20_000;
        ScanStatistic.Threshold threshold = example.scan.threshold(largest);
        for (int i = 0; i < tried; i++) {
            List<Integer> weeks = Arrays.stream(example.weeks).boxed().collect(Collectors.toList());
            java.util.Collections.shuffle(weeks, random);
            ScanStatistic.Cases cases =
                    example.cases(weeks.stream().mapToInt(Integer::intValue).toArray());
            boolean reaches = cases.largest() >= largest - Replicates.TIE;
            assertThat(cases.reaches(threshold)).isEqualTo(reaches);
            reached += reaches ? 1 : 0;
        }
        assertThat((double) reached / tried).isCloseTo(exact, within(4 * Math.sqrt(exact / tried)));
    }

    @Test
    void the_poisson_scan() {
        Example example = new Example();
        PoissonScan scan = example.poisson();
        List<PoissonScan.Cluster> clusters = scan.clusters(Replicates.of(1));
        assertThat(clusters.getFirst().llr()).isCloseTo(summary("poisson_max_llr"), within(1e-9));
        assertThat(example.names(clusters.getFirst().areas())).isEqualTo("C+D");
        assertThat(clusters.getFirst().expected()).isCloseTo(4.4, within(1e-9));
        double exact = summary("poisson_exact_p");
        assertThat(clusters.getFirst().p())
                .isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / Replicates.LEAST)));
    }

    /** SaTScan prints a log-likelihood ratio of 14.780276 and p = 0.001. */
    @Test
    void leukaemia_in_new_york_as_in_satscan() {
        List<double[]> counted = KnownAnswers.numbers("scan/satscan_ny_cases.txt");
        List<double[]> people = KnownAnswers.numbers("scan/satscan_ny_pop.txt");
        List<Coordinate> centres = KnownAnswers.numbers("scan/satscan_ny_coords.txt").stream()
                .map(line -> onSphere(line[1], line[2]))
                .toList();
        int[] cases = counted.stream().mapToInt(line -> (int) line[1]).toArray();
        int[] population = people.stream().mapToInt(line -> (int) line[2]).toArray();
        PoissonScan.Cluster first = new PoissonScan(centres, population, cases)
                .clusters(Replicates.of(1))
                .getFirst();
        assertThat(first.llr()).isCloseTo(14.780276, within(1e-6));
        assertThat(first.p()).isEqualTo(0.001);
    }

    /** Kilometres along the parallel and the meridian, near enough to order distances within 100 km. */
    private static Coordinate onSphere(double latitude, double longitude) {
        double degree_m = 111_195;
        return new Coordinate(longitude * degree_m * Math.cos(Math.toRadians(42.7)), latitude * degree_m);
    }

    @Test
    void lanes_add_and_compare_as_single_numbers_do() {
        Random random = new Random(8);
        for (PackedCounts lanes : List.of(PackedCounts.upTo(100), PackedCounts.upTo(1_000_000))) {
            int most = lanes.largest();
            for (int i = 0; i < 1_000; i++) {
                int[] one = random.ints(lanes.perLong(), 0, most).toArray();
                int[] other = random.ints(lanes.perLong(), 0, most).toArray();
                one[0] = i % 3 == 0 ? other[0] : one[0];
                long packed = pack(lanes, one);
                long larger = lanes.max(packed, pack(lanes, other));
                IntStream.range(0, lanes.perLong())
                        .forEach(
                                lane -> assertThat(lanes.at(larger, lane)).isEqualTo(Math.max(one[lane], other[lane])));
                assertThat(lanes.reaches(packed, pack(lanes, other)))
                        .isEqualTo(IntStream.range(0, one.length).anyMatch(lane -> one[lane] >= other[lane]));
            }
        }
    }

    private static long pack(PackedCounts lanes, int[] counts) {
        return IntStream.range(0, counts.length)
                .mapToLong(lane -> lanes.of(lane, counts[lane]))
                .reduce(0, (some, more) -> some | more);
    }

    private static double summary(String measure) {
        return KnownAnswers.lines("scan_space_time/expected_summary.csv").stream()
                .filter(line -> line.text("measure").equals(measure))
                .findFirst()
                .orElseThrow()
                .number("value");
    }

    /** Five areas, six weeks, twelve cases. */
    private static final class Example {

        private final List<Line> lines = KnownAnswers.lines("scan_space_time/input_areas.csv");
        private final List<String> names =
                lines.stream().map(line -> line.text("area")).toList();
        private final List<Coordinate> centres = lines.stream()
                .map(line -> new Coordinate(line.number("x"), line.number("y")))
                .toList();
        private final List<Line> input = KnownAnswers.lines("scan_space_time/input_cases.csv");
        private final int[] areas = whole(line -> names.indexOf(line.text("area")));
        private final int[] weeks = whole(line -> line.whole("week"));
        private final int[] ofArea = new int[names.size()];
        private final ScanStatistic scan;

        Example() {
            Arrays.stream(areas).forEach(area -> ofArea[area]++);
            double[] shares = IntStream.range(0, WINDOWS)
                    .mapToDouble(window -> Arrays.stream(weeks)
                                    .filter(week -> LAST_WEEK - week <= window)
                                    .count()
                            / (double) weeks.length)
                    .toArray();
            this.scan = new ScanStatistic(centres, ofArea, shares, areas.length);
        }

        private int[] whole(Function<Line, Integer> column) {
            return input.stream().mapToInt(column::apply).toArray();
        }

        ScanStatistic.Cases cases(int[] week) {
            ScanStatistic.Cases cases = scan.new Cases();
            for (int i = 0; i < week.length; i++) {
                if (LAST_WEEK - week[i] < WINDOWS) {
                    cases.add(areas[i], LAST_WEEK - week[i], 1);
                }
            }
            return cases.complete();
        }

        PoissonScan poisson() {
            return new PoissonScan(
                    centres,
                    lines.stream().mapToInt(line -> line.whole("population")).toArray(),
                    ofArea);
        }

        String names(List<Integer> areas) {
            return areas.stream().map(names::get).sorted().collect(Collectors.joining("+"));
        }
    }
}
