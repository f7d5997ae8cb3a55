package org.homeward.chance;

import java.util.Arrays;

/**
 * Episodes of two groups, each followed for some time until it ended in one way or nobody looked any further, and in a stratum of episodes
 * that are alike.
 *
 * <p>How many times as often the one group ended so as the other is the rate ratio of Mantel and Haenszel for time at risk: over the strata,
 * the sum of the endings of the one group times the time of the other by the time of both, through the same the other way round. A stratum in
 * which only one group is followed says nothing and counts for nothing.
 *
 * @see <a href="https://doi.org/10.2307/2530643">Greenland and Robins (1985), Estimation of a common effect parameter from
 *     sparse follow-up data</a>
 */
public final class PersonTime {

    private final int[] stratum;
    private final boolean[] one;
    private final boolean[] ended;
    private final double[] time;
    private final int[] child;
    private final int strata;

    /**
     * @param stratum of each, from 0
     * @param one whether it is of the one group, or of the other that it is compared with
     * @param ended whether it ended, or was followed to its time without ending
     * @param time for which each was followed
     * @param child whose it is, from 0
     */
    public PersonTime(int[] stratum, boolean[] one, boolean[] ended, double[] time, int[] child) {
        if (Arrays.stream(new int[] {one.length, ended.length, time.length, child.length})
                .anyMatch(length -> length != stratum.length)) {
            throw new IllegalArgumentException(
                    "A follow-up has one stratum, one group, one ending, one time and one child");
        }
        if (!Arrays.stream(time).allMatch(each -> each >= 0 && each < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A time at risk is a number, not less than 0");
        }
        this.stratum = stratum.clone();
        this.one = one.clone();
        this.ended = ended.clone();
        this.time = time.clone();
        this.child = child.clone();
        this.strata = Arrays.stream(stratum).max().orElse(-1) + 1;
    }

    int children() {
        return Arrays.stream(child).max().orElse(-1) + 1;
    }

    /** How many times as often the one group ended; infinite where only it did, NaN where nothing is compared. */
    public double rateRatio() {
        int[] once = new int[children()];
        Arrays.fill(once, 1);
        return rateRatio(once);
    }

    /** @param times how often each child counts */
    double rateRatio(int[] times) {
        double[] endedOfOne = new double[strata];
        double[] endedOfOther = new double[strata];
        double[] timeOfOne = new double[strata];
        double[] timeOfOther = new double[strata];
        for (int i = 0; i < stratum.length; i++) {
            int weight = times[child[i]];
            (one[i] ? timeOfOne : timeOfOther)[stratum[i]] += weight * time[i];
            if (ended[i]) {
                (one[i] ? endedOfOne : endedOfOther)[stratum[i]] += weight;
            }
        }
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < strata; i++) {
            double both = timeOfOne[i] + timeOfOther[i];
            if (both > 0) {
                ofOne += endedOfOne[i] * timeOfOther[i] / both;
                ofOther += endedOfOther[i] * timeOfOne[i] / both;
            }
        }
        return ofOne / ofOther;
    }
}
