package org.homeward.chance;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

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

    /**
     * Several curves and differences between them, all from the same draws.
     *
     * @param shares of each curve, by each hour
     * @param differences of each pair
     */
    public record Curves(Range[][] shares, Range[] differences) {}

    /** One curve less another, by their numbers. */
    public record Pair(int one, int other) {}

    /**
     * The shares that ended in this way by each of these hours; children are numbered alike in all curves, and may be in several.
     *
     * @param asked which of the hours the differences are of
     */
    public Curves curves(List<Waits> waits, List<Pair> pairs, int ending, int asked, double... by) {
        int children = waits.stream().mapToInt(Waits::children).max().orElse(0);
        int[] once = new int[children];
        Arrays.fill(once, 1);
        Estimate estimate = times -> estimated(waits, pairs, ending, asked, by, times);
        Range[] ranges = ranges(children, estimate.of(once), estimate);
        Range[][] shares = new Range[waits.size()][];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Arrays.copyOfRange(ranges, i * by.length, (i + 1) * by.length);
        }
        return new Curves(shares, Arrays.copyOfRange(ranges, shares.length * by.length, ranges.length));
    }

    private static double[] estimated(
            List<Waits> waits, List<Pair> pairs, int ending, int asked, double[] by, int[] times) {
        double[] all = new double[waits.size() * by.length + pairs.size()];
        for (int i = 0; i < waits.size(); i++) {
            System.arraycopy(waits.get(i).incidence(ending, by, times), 0, all, i * by.length, by.length);
        }
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            all[waits.size() * by.length + i] =
                    all[pair.one() * by.length + asked] - all[pair.other() * by.length + asked];
        }
        return all;
    }

    /** The share that ended in this way by each of these hours. */
    public Range[] incidence(Waits waits, int ending, double... by) {
        return curves(List.of(waits), List.of(), ending, 0, by).shares()[0];
    }

    /** The share of one group less that of the other by an hour; children are numbered alike in both, and may be in both. */
    public Range difference(Waits one, Waits other, int ending, double by) {
        return curves(List.of(one, other), List.of(new Pair(0, 1)), ending, 0, by)
                .differences()[0];
    }

    /** How many times as often the one group ended as the other. */
    public Range rateRatio(PersonTime time) {
        return ranges(time.children(), new double[] {time.rateRatio()}, times -> new double[] {time.rateRatio(times)})[
                0];
    }

    /** Each draw has its own seed, so that they may be drawn side by side. */
    private Range[] ranges(int children, double[] values, Estimate estimate) {
        double[][] drawn = new double[values.length][draws];
        long[] seeds = new SplittableRandom(seed).longs(draws).toArray();
        IntStream.range(0, draws).parallel().forEach(draw -> {
            if (isCancelled.getAsBoolean()) {
                throw new CancellationException("No longer asked for");
            }
            SplittableRandom random = new SplittableRandom(seeds[draw]);
            int[] times = new int[children];
            for (int i = 0; i < children; i++) {
                times[random.nextInt(children)]++;
            }
            double[] estimated = estimate.of(times);
            for (int i = 0; i < values.length; i++) {
                drawn[i][draw] = estimated[i];
            }
        });
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
