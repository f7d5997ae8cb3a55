package org.homeward.disclosure.cellkey;

import java.util.Arrays;
import java.util.Map;

/** The estimates of counts, and their variances, where each is a sum of free ones and some were observed with noise. */
final class LeastSquares {

    /** So little is known of a count that was not observed at all. */
    private static final double HARDLY = 1e-7;

    private final int[][] index;
    private final double[][] factor;
    private final int free;

    private double[][] covariance = new double[0][];
    private double[] mean = new double[0];

    LeastSquares(Map<Integer, Double>[] ofFree) {
        index = Arrays.stream(ofFree)
                .map(row -> row.keySet().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        factor = Arrays.stream(ofFree)
                .map(row ->
                        row.values().stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        free = 1 + Arrays.stream(index).flatMapToInt(Arrays::stream).max().orElse(-1);
    }

    /** @param shift the observation times its precision */
    void solve(double[] precision, double[] shift) {
        double[][] precisions = new double[free][free];
        double[] shifts = new double[free];
        for (int i = 0; i < index.length; i++) {
            for (int a = 0; a < index[i].length; a++) {
                shifts[index[i][a]] += factor[i][a] * shift[i];
                for (int b = 0; b < index[i].length; b++) {
                    precisions[index[i][a]][index[i][b]] += precision[i] * factor[i][a] * factor[i][b];
                }
            }
        }
        for (int a = 0; a < free; a++) {
            precisions[a][a] += HARDLY;
        }
        covariance = inverse(precisions);
        mean = new double[free];
        for (int a = 0; a < free; a++) {
            mean[a] = dot(covariance[a], shifts, 0, free);
        }
    }

    double mean(int count) {
        double sum = 0;
        for (int a = 0; a < index[count].length; a++) {
            sum += factor[count][a] * mean[index[count][a]];
        }
        return sum;
    }

    double variance(int count) {
        double sum = 0;
        for (int a = 0; a < index[count].length; a++) {
            for (int b = 0; b < index[count].length; b++) {
                sum += factor[count][a] * factor[count][b] * covariance[index[count][a]][index[count][b]];
            }
        }
        return sum;
    }

    /** Of a symmetric positive matrix, by Cholesky's method. */
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][];
        double[][] columns = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] row = Arrays.copyOf(matrix[i], i + 1);
            for (int j = 0; j < i; j++) {
                row[j] = (row[j] - dot(row, lower[j], 0, j)) / lower[j][j];
            }
            row[i] = Math.sqrt(Math.max(row[i] - dot(row, row, 0, i), 1e-12));
            lower[i] = row;
            columns[i][i] = 1 / row[i];
            for (int j = 0; j < i; j++) {
                columns[j][i] = -dot(row, columns[j], j, i) / row[i];
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                inverse[i][j] = dot(columns[i], columns[j], i, n);
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }

    /** In four sums at once, which is several times faster. */
    private static double dot(double[] a, double[] b, int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < to; i++) {
            first += a[i] * b[i];
        }
        return first + second + third + fourth;
    }
}
