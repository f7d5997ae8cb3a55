package org.homeward.hotspot;

import java.util.Arrays;

/**
 * The local statistic Gi*: how far the sum over a cell and its neighbours is from what it would be if the counts lay anywhere,
 *
 * <p>{@code z = (S - mean W) / (s sqrt((n W - W^2) / (n - 1)))}
 *
 * <p>with binary weights, the cell itself included, W the number of cells in the sum, and mean and s over all n cells of the domain, the
 * empty ones too. A cell has no z (NaN) where all counts are equal, or where the sum takes in the whole domain.
 *
 * @see <a href="https://doi.org/10.1111/j.1538-4632.1995.tb00912.x">Ord and Getis (1995), Local spatial autocorrelation statistics</a>
 */
public final class GetisOrd {

    private GetisOrd() {}

    /** @param values of all cells of the domain */
    public static double[] z(double[] values, Neighbours neighbours) {
        Moments all = Moments.of(values);
        double[] z = new double[values.length];
        for (int cell = 0; cell < z.length; cell++) {
            z[cell] = all.z(neighbours.sum(values, cell), neighbours.count(cell) + 1);
        }
        return z;
    }

    /**
     * On a whole grid of squares, row by row, where all within {@code reach} columns and rows are neighbours: by running sums, in a time
     * that does not depend on the reach.
     */
    public static double[] zOfGrid(double[] values, int columns, int reach) {
        int rows = values.length / columns;
        double[] acrossRows = new double[values.length];
        for (int row = 0; row < rows; row++) {
            run(values, acrossRows, row * columns, 1, columns, reach);
        }
        double[] sums = new double[values.length];
        for (int column = 0; column < columns; column++) {
            run(acrossRows, sums, column, columns, rows, reach);
        }
        Moments all = Moments.of(values);
        double[] z = sums;
        for (int cell = 0; cell < z.length; cell++) {
            z[cell] = all.z(sums[cell], inside(cell % columns, columns, reach) * inside(cell / columns, rows, reach));
        }
        return z;
    }

    private static void run(double[] values, double[] sums, int first, int step, int length, int reach) {
        double sum = 0;
        for (int i = -reach; i < length; i++) {
            sum += i + reach < length ? values[first + (i + reach) * step] : 0;
            sum -= i - reach - 1 >= 0 ? values[first + (i - reach - 1) * step] : 0;
            if (i >= 0) {
                sums[first + i * step] = sum;
            }
        }
    }

    private static int inside(int at, int length, int reach) {
        return Math.min(at + reach, length - 1) - Math.max(at - reach, 0) + 1;
    }

    /** Of each z the two-sided p of the normal distribution. */
    public static double[] p(double[] z) {
        return Arrays.stream(z).map(Normal::twoSided).toArray();
    }

    /** What of all cells enters the z of one. */
    record Moments(int cells, double sum, double sumOfSquares) {

        static Moments of(double[] values) {
            double sum = 0;
            double sumOfSquares = 0;
            for (double value : values) {
                sum += value;
                sumOfSquares += value * value;
            }
            return new Moments(values.length, sum, sumOfSquares);
        }

        double mean() {
            return sum / cells;
        }

        /** @param weight the number of cells in the sum */
        double z(double localSum, int weight) {
            double mean = mean();
            double variance = sumOfSquares / cells - mean * mean;
            // What is left of equal numbers after rounding is no variance.
            boolean constant = variance <= 1e-12 * sumOfSquares / cells;
            if (constant || weight >= cells) {
                return Double.NaN;
            }
            double of = ((double) cells * weight - (double) weight * weight) / (cells - 1);
            return (localSum - mean * weight) / Math.sqrt(variance * of);
        }
    }
}
