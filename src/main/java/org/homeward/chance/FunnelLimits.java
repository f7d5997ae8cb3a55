package org.homeward.chance;

import java.util.Arrays;

/**
 * How far the share of a provider or a district may be from that of all together by chance, and by what always differs between them: limits
 * around the common share that narrow with the number of episodes, widened by phi. Phi is the mean square of the standardised distances,
 * after a tenth of them at each end was set to the nearest that is left; it never narrows the limits. It says who may be looked at, in no
 * order. Of fewer than ten, phi is not known well enough; then each has its {@link ShareInterval}.
 *
 * @param target the share of all together
 * @param phi how much more the units differ than chance alone would make them
 * @see <a href="https://doi.org/10.1002/sim.1970">Spiegelhalter (2005), Funnel plots for comparing institutional performance</a>
 */
public record FunnelLimits(double target, double phi) {

    /** The fewest units of which phi is known well enough. */
    public static final int LEAST_UNITS = 10;

    public static final double K_95 = ShareInterval.Z_95;
    public static final double K_998 = 3.090232306167813;

    /** Two ends, from 0 to 1. */
    public record Limits(double low, double high) {

        public boolean isOutside(double share) {
            return share < low || share > high;
        }
    }

    /**
     * @param parts of each unit
     * @param wholes of each unit, none of them empty
     */
    public static FunnelLimits of(int[] parts, int[] wholes) {
        if (parts.length < LEAST_UNITS || parts.length != wholes.length) {
            throw new IllegalArgumentException("There are at least " + LEAST_UNITS + " units, each with its whole");
        }
        double target =
                (double) Arrays.stream(parts).sum() / Arrays.stream(wholes).sum();
        double[] z = new double[parts.length];
        for (int unit = 0; unit < z.length; unit++) {
            z[unit] = target == 0 || target == 1
                    ? 0
                    : ((double) parts[unit] / wholes[unit] - target) / error(target, wholes[unit]);
        }
        return new FunnelLimits(target, meanSquare(z));
    }

    private static double meanSquare(double[] z) {
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        int cut = sorted.length / 10;
        Arrays.fill(sorted, 0, cut, sorted[cut]);
        Arrays.fill(sorted, sorted.length - cut, sorted.length, sorted[sorted.length - 1 - cut]);
        return Arrays.stream(sorted).map(each -> each * each).average().orElseThrow();
    }

    /** @param k {@link #K_95} or {@link #K_998} */
    public Limits at(int whole, double k) {
        double reach = k * error(target, whole) * Math.sqrt(Math.max(1, phi));
        return new Limits(Math.max(0, target - reach), Math.min(1, target + reach));
    }

    private static double error(double target, int whole) {
        return Math.sqrt(target * (1 - target) / whole);
    }
}
