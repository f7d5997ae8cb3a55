package org.homeward.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.homeward.disclosure.Coordinate;

/**
 * Where children have been going more than before, up to the last week: the prospective space-time permutation scan, with windows of 1 to
 * 13 weeks, against replicates that keep the visits of each child together ({@link WeekPermutation}). A child counts once in an area, however
 * often it went there in a window: so a child who goes somewhere every week neither makes a cluster there nor hides one elsewhere.
 *
 * <p>One child never makes a hot spot. A cluster is claimed where p is at most 0.05, where enough children went there, and where p is
 * still at most 0.05 when everything is counted without any one of these children, replicates included. So what would not be found in the
 * county without a child is not claimed with it, however often the child went there.
 *
 * @param clusters the clusters with p at most 0.05, the strongest first; they share no area
 * @param p of the strongest cluster of all, found or not
 * @param seed of the replicates
 * @param replicates how many
 * @see <a href="https://doi.org/10.1371/journal.pmed.0020059">Kulldorff et al. (2005), A space-time permutation scan statistic</a>
 */
public record Emergence(List<Cluster> clusters, double p, long seed, int replicates) {

    public static final int LONGEST_WINDOW = 13;
    public static final double LEVEL = 0.05;
    /** Distinct children, wherever a verdict is shown. */
    public static final int LEAST_CHILDREN = 5;
    /** Distinct children in the working view of analysts and police. */
    public static final int LEAST_CHILDREN_WORKING_VIEW = 3;

    private static final int MOST_CLUSTERS = 20;

    public Emergence {
        clusters = List.copyOf(clusters);
    }

    /**
     * A cluster of visits in areas near one another, up to the last week.
     *
     * @param areas by position, the centre first
     * @param weeks how many
     * @param children distinct children who went there in these weeks
     * @param expectedChildren how many children would be there on average if places said nothing about dates
     * @param p of the largest log-likelihood ratio, adjusted for all areas and windows by its maximum
     * @param withoutOneChild the largest p without any one of the children
     */
    public record Cluster(
            List<Integer> areas, int weeks, int children, double expectedChildren, double p, double withoutOneChild) {

        public Cluster {
            areas = List.copyOf(areas);
        }

        Cluster withAreas(IntUnaryOperator other) {
            return new Cluster(
                    areas.stream().map(area -> other.applyAsInt(area)).toList(),
                    weeks,
                    children,
                    expectedChildren,
                    p,
                    withoutOneChild);
        }

        /** Whether one child's visits make it: without them it is no more than chance. */
        public boolean drivenByOneChild() {
            return withoutOneChild > LEVEL;
        }

        /** @param leastChildren {@link #LEAST_CHILDREN}, or fewer in a working view */
        public boolean isClaimed(int leastChildren) {
            return children >= leastChildren && !drivenByOneChild();
        }
    }

    /**
     * @param visits of any order; exact duplicates count once
     * @param centres of the areas
     * @param weeks how many weeks were observed; the last one is {@code weeks - 1}
     */
    public static Emergence of(List<Visit> visits, List<Coordinate> centres, int weeks, Replicates replicates) {
        List<Visit> distinct = Visit.distinct(visits);
        Permuted all = new Permuted(distinct, centres, weeks, replicates);
        double[] largest = all.largest();
        List<Cluster> clusters = new ArrayList<>();
        double strongest = 1;
        ScanStatistic.Cases observed = all.observed();
        boolean[] taken = new boolean[centres.size()];
        ScanStatistic.Cluster found = observed.take(taken);
        while (found != null && clusters.size() < MOST_CLUSTERS) {
            double p = Replicates.p(largest, found.llr());
            strongest = Math.min(strongest, p);
            if (p > LEVEL) {
                break;
            }
            clusters.add(all.judged(found, p));
            found = observed.take(taken);
        }
        return new Emergence(clusters, strongest, replicates.seed(), replicates.count());
    }

    /** The same with other numbers of the areas. */
    Emergence withAreas(IntUnaryOperator other) {
        return new Emergence(
                clusters.stream().map(cluster -> cluster.withAreas(other)).toList(), p, seed, replicates);
    }

    public List<Cluster> claimed(int leastChildren) {
        return clusters.stream()
                .filter(cluster -> cluster.isClaimed(leastChildren))
                .toList();
    }

    /** The visits of some children, and how often chance makes as much of them. */
    private record Permuted(
            List<Visit> visits,
            List<Coordinate> centres,
            int weeks,
            Replicates replicates,
            WeekPermutation permutation,
            ScanStatistic scan) {

        private static final int FIRST = 8;
        private static final double MARGIN = 0.75;

        Permuted(List<Visit> visits, List<Coordinate> centres, int weeks, Replicates replicates) {
            this(visits, centres, weeks, replicates, new WeekPermutation(visits, replicates));
        }

        private Permuted(
                List<Visit> visits,
                List<Coordinate> centres,
                int weeks,
                Replicates replicates,
                WeekPermutation permutation) {
            this(visits, centres, weeks, replicates, permutation, scan(permutation, centres.size(), centres, weeks));
        }

        private static ScanStatistic scan(WeekPermutation permutation, int areas, List<Coordinate> centres, int weeks) {
            int[] ofArea = new int[areas];
            for (int visit = 0; visit < permutation.visits(); visit++) {
                ofArea[permutation.area(visit)]++;
            }
            double[] shares = IntStream.range(0, LONGEST_WINDOW)
                    .mapToDouble(window -> share(permutation, weeks, window))
                    .toArray();
            return new ScanStatistic(centres, ofArea, shares, permutation.visits());
        }

        private static double share(WeekPermutation permutation, int weeks, int window) {
            return Arrays.stream(permutation.weeks())
                            .filter(week -> week >= weeks - 1 - window)
                            .count()
                    / (double) permutation.weeks().length;
        }

        ScanStatistic.Cases observed() {
            return cases(scan.new Cases(), permutation.observed());
        }

        /** Of each replicate. */
        double[] largest() {
            ScanStatistic.Threshold likely = scan.threshold(likely());
            return replicates.each(
                    this::scratch,
                    (scratch, replicate) -> replicate(scratch, replicate).largest(likely));
        }

        /** What nearly every replicate is above. Which number this is decides only how fast the others are found. */
        private double likely() {
            Scratch scratch = scratch();
            return MARGIN
                    * IntStream.range(0, FIRST)
                            .mapToDouble(
                                    replicate -> replicate(scratch, replicate).largest())
                            .min()
                            .orElse(0);
        }

        /** Of each replicate 1 where its largest ratio reaches the threshold. */
        private double[] reaching(ScanStatistic.Threshold threshold) {
            return replicates.each(
                    this::scratch,
                    (scratch, replicate) -> replicate(scratch, replicate).reaches(threshold) ? 1 : 0);
        }

        private record Scratch(ScanStatistic.Cases cases, int[] permuted) {}

        private Scratch scratch() {
            return new Scratch(scan.new Cases(), new int[permutation.visits()]);
        }

        private ScanStatistic.Cases replicate(Scratch scratch, int replicate) {
            permutation.permute(replicate, scratch.permuted());
            return cases(scratch.cases(), scratch.permuted());
        }

        /** Each child once in an area and a window, from the week on in which it was last there. */
        private ScanStatistic.Cases cases(ScanStatistic.Cases cases, int[] week) {
            cases.clear();
            for (int child = 0; child < permutation.children(); child++) {
                int first = permutation.start(child);
                // The latest first: weeks are in order, in every replicate.
                for (int visit = permutation.start(child + 1) - 1; visit >= first; visit--) {
                    int window = weeks - 1 - week[visit];
                    if (window >= LONGEST_WINDOW) {
                        break;
                    }
                    if (!permutation.isRepeated(visit, permutation.start(child + 1))) {
                        cases.add(permutation.area(visit), window, 1);
                    }
                }
            }
            return cases.complete();
        }

        Cluster judged(ScanStatistic.Cluster found, double p) {
            boolean[] inside = new boolean[centres.size()];
            found.areas().forEach(area -> inside[area] = true);
            int[] week = permutation.observed();
            int[] here = IntStream.range(0, permutation.children())
                    .filter(child -> goesThere(child, week, inside, found.window()))
                    .toArray();
            double expectedChildren = Arrays.stream(replicates.each(
                            () -> new int[week.length], (permuted, replicate) -> {
                                permutation.permute(replicate, permuted);
                                return IntStream.range(0, permutation.children())
                                        .filter(child -> goesThere(child, permuted, inside, found.window()))
                                        .count();
                            }))
                    .average()
                    .orElse(0);
            double withoutOne = Arrays.stream(here)
                    .mapToDouble(child -> without(permutation.child(child)).p(inside, found.window()))
                    .max()
                    .orElse(1);
            return new Cluster(found.areas(), found.window() + 1, here.length, expectedChildren, p, withoutOne);
        }

        private boolean goesThere(int child, int[] week, boolean[] inside, int window) {
            for (int visit = permutation.start(child); visit < permutation.start(child + 1); visit++) {
                if (week[visit] >= weeks - 1 - window && inside[permutation.area(visit)]) {
                    return true;
                }
            }
            return false;
        }

        private Permuted without(int child) {
            return new Permuted(
                    visits.stream().filter(visit -> visit.child() != child).toList(), centres, weeks, replicates);
        }

        /** Of one zone and window, against the largest of all. */
        private double p(boolean[] inside, int window) {
            int ofZone = 0;
            int observed = 0;
            for (int child = 0; child < permutation.children(); child++) {
                for (int visit = permutation.start(child); visit < permutation.start(child + 1); visit++) {
                    boolean there = inside[permutation.area(visit)];
                    ofZone += there ? 1 : 0;
                    boolean then = visits.get(visit).week() >= weeks - 1 - window;
                    observed += there && then && !permutation.isRepeated(visit, permutation.start(child + 1)) ? 1 : 0;
                }
            }
            double llr = ScanStatistic.llr(observed, ofZone * share(permutation, weeks, window), visits.size());
            return llr == 0 ? 1 : Replicates.p(reaching(scan.threshold(llr)), 1);
        }
    }
}
