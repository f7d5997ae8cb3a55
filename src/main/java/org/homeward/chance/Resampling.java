package org.homeward.chance;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How far a curve may be off by chance: children are drawn again, with all their episodes, because those of one child are alike. The 95% range
 * goes from the 2.5th to the 97.5th percentile of what was drawn. The same seed draws the same children.
 *
 * @param seed of the draws
 * @param draws at least 999
 * @param isCancelled asked before each draw
 * @see <a href="https://doi.org/10.1214/aos/1176344552">Efron (1979), Bootstrap methods: another look at the jackknife</a>
 */
public record Resampling(long seed, int draws, BooleanSupplier isCancelled) {

    private static final int LEAST = 999;
    private static final double LOW = 0.025;

    public Resampling {
        if (draws < LEAST) {
            throw new IllegalArgumentException(
                    "Of fewer than " + LEAST + " draws the ends of a 95% range are not steady");
        }
    }

    /** A value and its 95% range; NaN where there is none. */
    public record Range(double value, double low, double high) {}

    /** What is estimated from the children, each as often as it was drawn. */
    private interface Estimate {
        double[] of(int[] times);
    }

    /** The share that ended in this way by each of these hours. */
    public Range[] incidence(Waits waits, int ending, double... by) {
        return ranges(waits.children(), waits.incidence(ending, by), times -> waits.incidence(ending, by, times));
    }

    /** The share of one group less that of the other by an hour; children are numbered alike in both, and may be in both. */
    public Range difference(Waits one, Waits other, int ending, double by) {
        double[] hour = {by};
        return ranges(
                Math.max(one.children(), other.children()),
                new double[] {one.incidence(ending, by)[0] - other.incidence(ending, by)[0]},
                times ->
                        new double[] {one.incidence(ending, hour, times)[0] - other.incidence(ending, hour, times)[0]})[
                0];
    }

    /** How many times as often the one group ended as the other. */
    public Range rateRatio(FollowUps followUps) {
        return ranges(followUps.children(), new double[] {followUps.rateRatio()}, times ->
                new double[] {followUps.rateRatio(times)})[0];
    }

    private Range[] ranges(int children, double[] values, Estimate estimate) {
        double[][] drawn = new double[values.length][draws];
        SplittableRandom random = new SplittableRandom(seed);
        int[] times = new int[children];
        for (int draw = 0; draw < draws; draw++) {
            if (isCancelled.getAsBoolean()) {
                throw new CancellationException("No longer asked for");
            }
            Arrays.fill(times, 0);
            for (int i = 0; i < children; i++) {
                times[random.nextInt(children)]++;
            }
            double[] estimated = estimate.of(times);
            for (int i = 0; i < values.length; i++) {
                drawn[i][draw] = estimated[i];
            }
        }
        Range[] ranges = new Range[values.length];
        for (int i = 0; i < ranges.length; i++) {
            // A draw in which a group is empty says nothing of it.
            double[] said = Arrays.stream(drawn[i])
                    .filter(each -> !Double.isNaN(each))
                    .sorted()
                    .toArray();
            ranges[i] = new Range(values[i], Quantiles.of(said, LOW), Quantiles.of(said, 1 - LOW));
        }
        return ranges;
    }
}
