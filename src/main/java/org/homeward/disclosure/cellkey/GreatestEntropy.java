package org.homeward.disclosure.cellkey;

import java.util.Arrays;

/**
 * The distribution of greatest entropy on some whole numbers, with mean zero and a given variance. It is proportional to
 * exp(a k + b k²); a and b are the minimum of the convex dual, by Newton's method. Where a probability would fall towards
 * nought from below and must not, it is pooled with the next.
 */
final class GreatestEntropy {

    private static final int STEPS = 500;
    private static final double EXACT = 1e-14;

    private final int[] values;
    private final NoiseTable.Parameters parameters;
    /** The pool of each value; values of one pool are equally likely. */
    private final int[] pool;

    private double first;
    private double second;

    GreatestEntropy(int[] values, NoiseTable.Parameters parameters) {
        this.values = values.clone();
        this.parameters = parameters;
        this.pool = new int[values.length];
        Arrays.setAll(pool, i -> i);
    }

    double[] probabilities() {
        double[] found = solve();
        while (parameters.rising() && poolFirstFall(found)) {
            found = solve();
        }
        return found;
    }

    private boolean poolFirstFall(double[] found) {
        for (int i = 0; i + 1 < values.length && values[i] < 0; i++) {
            if (pool[i] != pool[i + 1] && found[i] > found[i + 1]) {
                int joined = pool[i + 1];
                for (int j = 0; j < pool.length; j++) {
                    pool[j] = pool[j] == joined ? pool[i] : pool[j];
                }
                return true;
            }
        }
        return false;
    }

    private double[] solve() {
        if (parameters.kept() == NoiseTable.Variance.AT_MOST) {
            double[] loose = minimum(false);
            if (moment(loose, 2) <= parameters.variance()) {
                return loose;
            }
        }
        return minimum(true);
    }

    /** @param both whether the variance is met too, not only the mean */
    private double[] minimum(boolean both) {
        first = 0;
        second = 0;
        double[] found = at(0, 0);
        for (int step = 0; step < STEPS; step++) {
            double slope = moment(found, 1);
            double slope2 = both ? moment(found, 2) - parameters.variance() : 0;
            if (Math.abs(slope) < EXACT && Math.abs(slope2) < EXACT) {
                return found;
            }
            found = newton(found, slope, slope2, both);
        }
        boolean met = Math.abs(moment(found, 1)) < 1e-12
                && (!both || Math.abs(moment(found, 2) - parameters.variance()) < 1e-12);
        if (!met) {
            throw new IllegalArgumentException("No noise from " + values[0] + " to " + values[values.length - 1]
                    + " has mean 0 and variance " + parameters.variance() + ".");
        }
        return found;
    }

    private double[] newton(double[] found, double slope, double slope2, boolean both) {
        double[] x = feature(1);
        double[] y = feature(2);
        double xx = covariance(found, x, x);
        double xy = covariance(found, x, y);
        double yy = covariance(found, y, y);
        double determinant = xx * yy - xy * xy;
        double down = both ? (yy * slope - xy * slope2) / determinant : slope / xx;
        double down2 = both ? (xx * slope2 - xy * slope) / determinant : 0;
        double before = dual(first, second);
        double decrease = slope * down + slope2 * down2;
        double length = 1;
        while (length > 1e-10
                && !(dual(first - length * down, second - length * down2)
                        <= before - 1e-4 * length * decrease + 1e-15)) {
            length /= 2;
        }
        first -= length * down;
        second -= length * down2;
        return at(first, second);
    }

    private double dual(double a, double b) {
        double[] x = feature(1);
        double[] y = feature(2);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(a * x[i] + b * y[i]);
        }
        return Math.log(sum) - b * parameters.variance();
    }

    private double[] at(double a, double b) {
        double[] x = feature(1);
        double[] y = feature(2);
        double[] weights = new double[x.length];
        Arrays.setAll(weights, i -> Math.exp(a * x[i] + b * y[i]));
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        return weights;
    }

    /** A power of each value, or its mean over the pool. */
    private double[] feature(int power) {
        double[] means = new double[values.length];
        Arrays.setAll(means, i -> {
            double sum = 0;
            int members = 0;
            for (int j = 0; j < values.length; j++) {
                if (pool[j] == pool[i]) {
                    sum += Math.pow(values[j], power);
                    members++;
                }
            }
            return sum / members;
        });
        return means;
    }

    private double moment(double[] weights, int power) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Math.pow(values[i], power);
        }
        return sum;
    }

    private static double covariance(double[] weights, double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += weights[i] * x[i];
            meanY += weights[i] * y[i];
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }
}
