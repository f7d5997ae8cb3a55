package org.homeward.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.disclosure.Coordinate;
import org.jspecify.annotations.Nullable;

/**
 * Kulldorff's scan statistic: of all circles of areas and all windows of time, those that hold more cases than expected, by the
 * logarithm of the likelihood ratio {@code c ln(c/e) + (C - c) ln((C - c)/(C - e))}.
 *
 * <p>A zone is an area with all that are as near to it as the furthest of them, up to half of the whole weight. Windows are nested,
 * each within the next. Expected is {@code e = weight of the zone / whole weight * share of the window * cases}: with a population as
 * weight and one window this is the Poisson model, with the cases of each area as weight the space-time permutation model.
 *
 * @see <a href="https://doi.org/10.1080/03610929708831995">Kulldorff (1997), A spatial scan statistic</a>
 * @see <a href="https://doi.org/10.1371/journal.pmed.0020059">Kulldorff et al. (2005), A space-time permutation scan statistic</a>
 */
final class ScanStatistic {

    private static final double TIE = Replicates.TIE;

    private final int areas;
    private final int windows;
    private final int cases;
    /** For one centre after the other the areas, nearest first. */
    private final int[] near;

    private final int[] starts;
    /** The number of the weight of the smallest zone that holds this area. */
    private final int[] weightAt;

    private final int distinctWeights;
    private final PackedCounts lanes;
    /** Of one area. */
    private final int longs;

    /** By number of weight and window. */
    private final double[] expected;

    private final double[] logExpected;
    private final double[] logRest;
    /** Of whole numbers. */
    private final double[] log;

    /**
     * @param weights of the areas; one without weight has no cases and is in no zone
     * @param shares of all cases that are expected in each window, the shortest window first
     * @param cases of all areas and all times
     */
    ScanStatistic(List<Coordinate> centres, int[] weights, double[] shares, int cases) {
        this.areas = weights.length;
        this.windows = shares.length;
        this.cases = cases;
        this.lanes = PackedCounts.upTo(cases);
        this.longs = lanes.longs(windows);
        long whole = Arrays.stream(weights).asLongStream().sum();
        int[] weighty =
                IntStream.range(0, areas).filter(area -> weights[area] > 0).toArray();
        int[][] zones = new int[weighty.length][];
        long[][] sums = new long[weighty.length][];
        IntStream.range(0, weighty.length).parallel().forEach(i -> {
            Nearest nearest =
                    Nearest.to(centres.get(weighty[i]), centres, weighty).upTo(whole / 2, weights);
            zones[i] = nearest.areas();
            sums[i] = nearest.weights(weights);
        });
        this.starts = new int[weighty.length + 1];
        for (int i = 0; i < zones.length; i++) {
            starts[i + 1] = starts[i] + zones[i].length;
        }
        this.near = Arrays.stream(zones).flatMapToInt(Arrays::stream).toArray();
        long[] sum = Arrays.stream(sums).flatMapToLong(Arrays::stream).toArray();
        long[] distinct = Arrays.stream(sum).sorted().distinct().toArray();
        this.distinctWeights = distinct.length;
        this.weightAt = Arrays.stream(sum)
                .mapToInt(weight -> Arrays.binarySearch(distinct, weight))
                .toArray();
        this.log = IntStream.rangeClosed(0, cases).mapToDouble(Math::log).toArray();
        this.expected = new double[distinct.length * windows];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (double) distinct[i / windows] / whole * cases * shares[i % windows];
        }
        this.logExpected = Arrays.stream(expected).map(Math::log).toArray();
        this.logRest = Arrays.stream(expected).map(e -> Math.log(cases - e)).toArray();
    }

    /**
     * A circle of areas in one window.
     *
     * @param areas by number, the centre first
     * @param window the number of the window, the shortest is 0
     */
    record Cluster(List<Integer> areas, int window, int observed, double expected, double llr) {

        Cluster {
            areas = List.copyOf(areas);
        }
    }

    /** The cases of the areas in the windows, and the memory to scan them. */
    final class Cases {

        private final int[] counts = new int[areas * windows];
        private final int[] any = new int[areas];
        /** The same: of the windows that share a long those of each area. */
        private final long[][] packed = new long[longs][areas];

        /** Of the zones around one centre that end with an area with cases: that area, and the number of their weight. */
        private final int[] area = new int[areas];

        private final int[] weight = new int[areas];

        void clear() {
            Arrays.fill(counts, 0);
            Arrays.fill(any, 0);
        }

        /** @param window the shortest window that holds them */
        void add(int area, int window, int more) {
            counts[area * windows + window] += more;
            any[area] = 1;
        }

        /** After the last case: each window has what the shorter ones have. */
        Cases complete() {
            for (long[] some : packed) {
                Arrays.fill(some, 0);
            }
            for (int area = 0; area < areas; area++) {
                for (int window = 0; any[area] == 1 && window < windows; window++) {
                    int i = area * windows + window;
                    counts[i] += window == 0 ? 0 : counts[i - 1];
                    packed[lanes.index(window)][area] |= lanes.of(window, counts[i]);
                }
            }
            return this;
        }

        /** The largest log-likelihood ratio. */
        double largest() {
            return largest(threshold(0));
        }

        /**
         * The same, faster where it is above a threshold: only zones that reach it are weighed, the others by whole numbers. The largest is
         * never that of a zone to which areas without cases were added.
         */
        double largest(Threshold likely) {
            double largest = 0;
            for (int centre = 0; centre + 1 < starts.length; centre++) {
                int found = find(centre);
                for (int j = 0; j < longs; j++) {
                    long[] each = packed[j];
                    long[] needed = likely.needed()[j];
                    long inZone = 0;
                    for (int i = 0; i < found; i++) {
                        inZone += each[area[i]];
                        if (lanes.reaches(inZone, needed[weight[i]])) {
                            largest = Math.max(largest, largest(inZone, j, weight[i]));
                        }
                    }
                }
            }
            return largest > 0 || likely.llr() == 0 ? largest : largest();
        }

        /** Of the windows that share a long, the largest. */
        private double largest(long inZone, int j, int weight) {
            double largest = 0;
            for (int window = j * lanes.perLong(); window < Math.min(windows, (j + 1) * lanes.perLong()); window++) {
                largest = Math.max(largest, llr(lanes.at(inZone, window), weight * windows + window));
            }
            return largest;
        }

        /** Whether the largest log-likelihood ratio is as large as that of the threshold. */
        boolean reaches(Threshold threshold) {
            for (int centre = 0; centre + 1 < starts.length; centre++) {
                int found = find(centre);
                for (int j = 0; j < longs; j++) {
                    long[] each = packed[j];
                    long[] needed = threshold.needed()[j];
                    long inZone = 0;
                    for (int i = 0; i < found; i++) {
                        inZone += each[area[i]];
                        if (lanes.reaches(inZone, needed[weight[i]])) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        /** Finds the areas near a centre that have cases. No branch: whether an area has some cannot be foretold. */
        private int find(int centre) {
            int found = 0;
            for (int k = starts[centre]; k < starts[centre + 1]; k++) {
                area[found] = near[k];
                weight[found] = weightAt[k];
                found += any[near[k]];
            }
            return found;
        }

        /** The clusters that share no area, the largest ratio first; of equal ones that of fewer areas. */
        List<Cluster> clusters(int atMost) {
            List<Cluster> clusters = new ArrayList<>();
            boolean[] taken = new boolean[areas];
            for (Cluster best = take(taken); best != null && clusters.size() < atMost; best = take(taken)) {
                clusters.add(best);
            }
            return clusters;
        }

        /** The first of those among the areas that are not taken, which takes its own; null where there is none. */
        @Nullable
        Cluster take(boolean[] taken) {
            Cluster best = best(taken);
            if (best != null) {
                best.areas().forEach(area -> taken[area] = true);
            }
            return best;
        }

        private @Nullable Cluster best(boolean[] taken) {
            Cluster best = null;
            double largest = 0;
            for (int centre = 0; centre + 1 < starts.length; centre++) {
                int[] sum = new int[windows];
                for (int k = starts[centre]; k < starts[centre + 1] && !taken[near[k]]; k++) {
                    boolean ends = k + 1 == starts[centre + 1] || weightAt[k + 1] != weightAt[k];
                    for (int window = 0; window < windows; window++) {
                        sum[window] += counts[near[k] * windows + window];
                        int at = weightAt[k] * windows + window;
                        double llr = ends ? llr(sum[window], at) : 0;
                        int size = k + 1 - starts[centre];
                        if (llr > largest + TIE
                                || best != null
                                        && llr > largest - TIE
                                        && size < best.areas().size()) {
                            largest = Math.max(largest, llr);
                            best = new Cluster(
                                    Arrays.stream(near, starts[centre], k + 1)
                                            .boxed()
                                            .toList(),
                                    window,
                                    sum[window],
                                    expected[at],
                                    llr);
                        }
                    }
                }
            }
            return best;
        }
    }

    /**
     * How many cases each weight and window need to reach a log-likelihood ratio.
     *
     * @param needed packed as the cases are
     */
    record Threshold(double llr, long[][] needed) {}

    Threshold threshold(double llr) {
        long[][] needed = new long[longs][distinctWeights];
        for (int lane = 0; lane < longs * lanes.perLong(); lane++) {
            int cases = 0;
            for (int weight = 0; weight < distinctWeights; weight++) {
                // The larger the zone, the more it needs.
                while (lane < windows && cases < this.cases && llr(cases, weight * windows + lane) < llr - TIE) {
                    cases++;
                }
                boolean possible = lane < windows && llr(cases, weight * windows + lane) >= llr - TIE;
                needed[lanes.index(lane)][weight] |= lanes.of(lane, possible ? cases : lanes.largest());
            }
        }
        return new Threshold(llr, needed);
    }

    private double llr(int observed, int at) {
        if (observed <= expected[at]) {
            return 0;
        }
        double inside = observed * (log[observed] - logExpected[at]);
        int outside = cases - observed;
        return outside == 0 ? inside : inside + outside * (log[outside] - logRest[at]);
    }

    /** The same of any numbers. */
    static double llr(int observed, double expected, int cases) {
        if (observed <= expected) {
            return 0;
        }
        double inside = observed * Math.log(observed / expected);
        int outside = cases - observed;
        return outside == 0 ? inside : inside + outside * Math.log(outside / (cases - expected));
    }

    /**
     * The areas by distance from a centre.
     *
     * @param ends for each, how many are as near as it or nearer
     */
    private record Nearest(int[] areas, int[] ends) {

        private static final double SAME_M = 1e-6;

        static Nearest to(Coordinate centre, List<Coordinate> centres, int[] areas) {
            double[] apart = new double[centres.size()];
            for (int area : areas) {
                Coordinate other = centres.get(area);
                apart[area] =
                        Math.hypot(other.easting_m() - centre.easting_m(), other.northing_m() - centre.northing_m());
            }
            int[] sorted = Arrays.stream(areas)
                    .boxed()
                    .sorted(Comparator.comparingDouble(area -> apart[area]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] ends = new int[sorted.length];
            for (int k = sorted.length - 1; k >= 0; k--) {
                boolean last = k + 1 == sorted.length || apart[sorted[k + 1]] - apart[sorted[k]] > SAME_M;
                ends[k] = last ? k + 1 : ends[k + 1];
            }
            return new Nearest(sorted, ends);
        }

        /** The circles whose weight is not above a limit. */
        Nearest upTo(long limit, int[] weights) {
            long sum = 0;
            int kept = 0;
            for (int k = 0; k < areas.length; k++) {
                sum += weights[areas[k]];
                if (sum > limit) {
                    break;
                }
                kept = ends[k] == k + 1 ? k + 1 : kept;
            }
            return new Nearest(Arrays.copyOf(areas, kept), Arrays.copyOf(ends, kept));
        }

        /** For each area the weight of the smallest circle that holds it. */
        long[] weights(int[] weights) {
            long[] upTo = new long[areas.length + 1];
            for (int k = 0; k < areas.length; k++) {
                upTo[k + 1] = upTo[k] + weights[areas[k]];
            }
            return Arrays.stream(ends).mapToLong(end -> upTo[end]).toArray();
        }
    }
}
