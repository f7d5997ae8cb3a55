package org.homeward.disclosure.cellkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The distribution of the noise that is added to a count: for every count, of all distributions with mean zero and the asked
 * variance the one of greatest entropy, so that it says nothing more than these. It is public.
 *
 * @param rows for each count from nought, the probabilities of the noise; the last also serves all larger counts
 * @see <a href="https://doi.org/10.1007/978-3-319-45381-1_5">Giessing (2016), Computational Issues in the Design of Transition
 *     Probabilities and Disclosure Risk Estimation for Additive Noise</a>
 * @see <a href="https://2011.isiproceedings.org/papers/450109.pdf">Marley and Leaver (2011), A Method for Confidentialising
 *     User-Defined Tables</a>
 */
public record NoiseTable(List<Row> rows) {

    public NoiseTable {
        rows = List.copyOf(rows);
    }

    /** Whether the variance is met, or only not exceeded, as the R package ptable has it. */
    public enum Variance {
        EXACTLY,
        AT_MOST
    }

    /**
     * What a table is derived from.
     *
     * @param reach the largest noise, up or down
     * @param variance of the noise of every count but nought
     * @param kept whether the variance is met or only not exceeded
     * @param neverShown no result is from 1 to this
     * @param rising whether a noise further below nought is never likelier than one nearer to it
     */
    public record Parameters(int reach, double variance, Variance kept, int neverShown, boolean rising) {}

    /**
     * The noise of one count.
     *
     * @param lowest noise
     * @param probabilities of the lowest noise and of those above it, one by one
     */
    public record Row(int lowest, List<Double> probabilities) {

        public Row {
            probabilities = List.copyOf(probabilities);
        }

        public int highest() {
            return lowest + probabilities.size() - 1;
        }

        public double probability(int noise) {
            return noise < lowest || noise > highest() ? 0 : probabilities.get(noise - lowest);
        }

        public double mean() {
            return moment(1);
        }

        /** About nought, which is the mean. */
        public double variance() {
            return moment(2);
        }

        /** @param uniform from 0 to below 1: the first noise whose cumulative probability exceeds it */
        int at(double uniform) {
            double cumulative = 0;
            for (int noise = lowest; noise < highest(); noise++) {
                cumulative += probability(noise);
                if (cumulative > uniform) {
                    return noise;
                }
            }
            return highest();
        }

        private double moment(int power) {
            return IntStream.rangeClosed(lowest, highest())
                    .mapToDouble(noise -> Math.pow(noise, power) * probability(noise))
                    .sum();
        }
    }

    /** A count of nought has no noise, and no count falls below nought. */
    public static NoiseTable of(Parameters parameters) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(0, List.of(1.0)));
        int last = parameters.reach() + (parameters.neverShown() == 0 ? 0 : parameters.neverShown() + 1);
        for (int count = 1; count <= last; count++) {
            rows.add(row(parameters, count));
        }
        return new NoiseTable(rows);
    }

    public Row row(int count) {
        return rows.get(Math.min(count, rows.size() - 1));
    }

    /** The largest noise of any count, up or down. */
    public int reach() {
        return rows.stream()
                .mapToInt(row -> Math.max(-row.lowest(), row.highest()))
                .max()
                .orElseThrow();
    }

    private static Row row(Parameters parameters, int count) {
        int lowest = -Math.min(count, parameters.reach());
        int[] possible = IntStream.rangeClosed(lowest, parameters.reach())
                .filter(noise -> count + noise == 0 || count + noise > parameters.neverShown())
                .toArray();
        double[] found = new GreatestEntropy(possible, parameters).probabilities();
        Double[] all = new Double[parameters.reach() - possible[0] + 1];
        Arrays.fill(all, 0.0);
        for (int i = 0; i < possible.length; i++) {
            all[possible[i] - possible[0]] = found[i];
        }
        return new Row(possible[0], List.of(all));
    }
}
