package org.homeward.hotspot;

import java.util.Arrays;

/**
 * Adjusts the p of many tests so that of what is called significant at 0.05 at most one in twenty is expected to be false.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg (1995), Controlling the false discovery
 *     rate</a>
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /** @param p of every cell, also of those that are of no interest; where there is no p (NaN), no test was made and none is counted */
    public static double[] adjusted(double[] p) {
        double[] sorted =
                Arrays.stream(p).filter(one -> !Double.isNaN(one)).sorted().toArray();
        double[] adjusted = new double[sorted.length];
        double least = 1;
        for (int i = sorted.length - 1; i >= 0; i--) {
            least = Math.min(least, sorted[i] * sorted.length / (i + 1));
            adjusted[i] = least;
        }
        // Equal p are adjusted equally, so any of them will do.
        return Arrays.stream(p)
                .map(one -> Double.isNaN(one) ? one : adjusted[Arrays.binarySearch(sorted, one)])
                .toArray();
    }
}
