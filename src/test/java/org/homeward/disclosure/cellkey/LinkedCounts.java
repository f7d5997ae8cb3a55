package org.homeward.disclosure.cellkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What an attacker concludes about unknown counts from all that was published about them and their sums. Every sum holds exactly.
 * Least squares under the sums say what all other figures say of a count; what its own figure and its prior say is a probability for
 * each whole number; the two are passed to and fro until they agree (expectation propagation, Minka 2001).
 */
final class LinkedCounts {

    /** A probability, or anything in proportion to it, of each count from {@code from} on. */
    record Weights(int from, double[] values) {

        static Weights of(int from, int to, IntToDoubleFunction weight) {
            double[] values = new double[to - from + 1];
            Arrays.setAll(values, i -> weight.applyAsDouble(from + i));
            return new Weights(from, values);
        }

        double at(int count) {
            return count < from || count - from >= values.length ? 0 : values[count - from];
        }

        Weights times(IntToDoubleFunction weight) {
            return of(from, from + values.length - 1, count -> at(count) * weight.applyAsDouble(count));
        }

        double sum() {
            return Arrays.stream(values).sum();
        }

        Weights normalised() {
            double sum = sum();
            return times(count -> 1 / sum);
        }

        double mean() {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * (from + i);
            }
            return sum / sum();
        }

        double variance() {
            double mean = mean();
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * (from + i - mean) * (from + i - mean);
            }
            return sum / sum();
        }

        boolean isNothing() {
            return values.length == 0;
        }
    }

    /** Of a count of which nothing was published. */
    static final Weights NOTHING = new Weights(0, new double[0]);

    private static final double LEAST_VARIANCE = 0.02;
    /** How much of the last round is kept, so that the rounds settle. */
    private static final double KEPT = 0.3;

    private final List<Weights> own = new ArrayList<>();
    private final SumsOfCounts sums = new SumsOfCounts();

    /**
     * @param weights its prior times the probability of its own figure
     * @return the number of the count
     */
    int cell(Weights weights) {
        own.add(weights);
        return own.size() - 1;
    }

    /** Something else that is known of one count. */
    void know(int cell, IntToDoubleFunction weight) {
        own.set(cell, own.get(cell).times(weight));
    }

    void sum(int whole, List<Integer> parts) {
        sums.add(whole, parts);
    }

    /** The probabilities of each count given everything. */
    List<Weights> conclude(int rounds) {
        LeastSquares squares = new LeastSquares(sums.ofFree(own.size()));
        double[] precision = new double[own.size()];
        double[] shift = new double[own.size()];
        for (int i = 0; i < precision.length; i++) {
            if (!own.get(i).isNothing()) {
                precision[i] = 1 / Math.max(own.get(i).variance(), LEAST_VARIANCE);
                shift[i] = own.get(i).mean() * precision[i];
            }
        }
        List<Weights> found = List.of();
        for (int round = 0; round < rounds; round++) {
            found = round(squares, precision, shift, round == 0 ? 0 : KEPT);
        }
        return found;
    }

    private List<Weights> round(LeastSquares squares, double[] precision, double[] shift, double kept) {
        squares.solve(precision, shift);
        List<Weights> found = new ArrayList<>();
        for (int i = 0; i < precision.length; i++) {
            if (own.get(i).isNothing()) {
                found.add(NOTHING);
                continue;
            }
            double variance = squares.variance(i);
            double others = Math.max(1 / variance - precision[i], 1e-9);
            double othersMean = (squares.mean(i) / variance - shift[i]) / others;
            Weights both = both(own.get(i), othersMean, others);
            found.add(both);
            double sharper = Math.max(1 / Math.max(both.variance(), LEAST_VARIANCE) - others, 1e-6);
            precision[i] = kept * precision[i] + (1 - kept) * sharper;
            shift[i] = kept * shift[i] + (1 - kept) * (both.mean() * (sharper + others) - othersMean * others);
        }
        return found;
    }

    /** What is known of a count itself, and what all others say of it. */
    private static Weights both(Weights own, double mean, double precision) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < own.values().length; i++) {
            if (own.values()[i] > 0) {
                nearest = Math.min(nearest, Math.abs(own.from() + i - mean));
            }
        }
        double least = nearest;
        return own.times(count -> Math.exp((least * least - (count - mean) * (count - mean)) * precision / 2))
                .normalised();
    }
}
