package org.homeward.chance;

/** Quantiles between the two nearest of sorted values, as R does unless told otherwise (type 7). */
final class Quantiles {

    private Quantiles() {}

    /** @return NaN of nothing */
    static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        // Between two that are infinite there is nothing to calculate.
        if (sorted[below] == sorted[above]) {
            return sorted[below];
        }
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
