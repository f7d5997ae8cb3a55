package org.homeward.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.disclosure.Coordinate;

/**
 * Clusters of more cases than the population of an area would have: for example children who went missing among children who live there.
 * A replicate gives every case to an area anew, each as likely as its share of the population.
 *
 * @see <a href="https://doi.org/10.1080/03610929708831995">Kulldorff (1997), A spatial scan statistic</a>
 */
public final class PoissonScan {

    private static final int MOST_CLUSTERS = 20;

    private final ScanStatistic scan;
    private final int[] population;
    private final int[] cases;
    private final int all;

    /**
     * @param population of each area; where it is 0, no cases are expected and none are counted
     * @param cases of each area
     */
    public PoissonScan(List<Coordinate> centres, int[] population, int[] cases) {
        this.population = population.clone();
        this.cases = cases.clone();
        for (int area = 0; area < cases.length; area++) {
            this.cases[area] = population[area] > 0 ? cases[area] : 0;
        }
        this.all = Arrays.stream(this.cases).sum();
        this.scan = new ScanStatistic(centres, population, new double[] {1}, all);
    }

    /**
     * @param areas by position, the centre first
     * @param p adjusted for all circles by the largest ratio
     */
    public record Cluster(List<Integer> areas, int observed, double expected, double llr, double p) {

        public Cluster {
            areas = List.copyOf(areas);
        }
    }

    /** The strongest first; they share no area. */
    public List<Cluster> clusters(Replicates replicates) {
        double[] largest = replicates.each(() -> scan.new Cases(), (drawn, replicate) -> {
            drawn.clear();
            draw(drawn, new SplittableRandom(replicates.key(replicate, 0)));
            return drawn.complete().largest();
        });
        List<Cluster> clusters = new ArrayList<>();
        for (ScanStatistic.Cluster found : observed().clusters(MOST_CLUSTERS)) {
            double p = Replicates.p(largest, found.llr());
            clusters.add(new Cluster(found.areas(), found.observed(), found.expected(), found.llr(), p));
        }
        return clusters;
    }

    private ScanStatistic.Cases observed() {
        ScanStatistic.Cases observed = scan.new Cases();
        for (int area = 0; area < cases.length; area++) {
            if (cases[area] > 0) {
                observed.add(area, 0, cases[area]);
            }
        }
        return observed.complete();
    }

    private void draw(ScanStatistic.Cases drawn, SplittableRandom random) {
        long[] upTo = new long[population.length];
        long sum = 0;
        for (int area = 0; area < population.length; area++) {
            sum += population[area];
            upTo[area] = sum;
        }
        for (int i = 0; i < all; i++) {
            int at = Arrays.binarySearch(upTo, random.nextLong(sum) + 1);
            // Of areas without people after one another the first has the same sum as the one before it.
            int area = at < 0 ? -at - 1 : at;
            while (population[area] == 0) {
                area--;
            }
            drawn.add(area, 0, 1);
        }
    }
}
