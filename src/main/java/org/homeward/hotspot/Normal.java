package org.homeward.hotspot;

/**
 * Tails of the standard normal distribution, to about 14 digits however far out: never 1 - cdf, which loses them.
 *
 * @see <a href="https://dlmf.nist.gov/8.9">NIST Digital Library of Mathematical Functions, 8.7 and 8.9: the incomplete gamma function by
 *     its series and its continued fraction</a>
 */
final class Normal {

    private static final double A = 0.5;
    private static final double SMALL = 1e-17;
    private static final double SERIES_BELOW = 1.5;

    private Normal() {}

    /** The probability of a value at least as far from 0. */
    static double twoSided(double z) {
        double x = z * z / 2;
        return x < SERIES_BELOW ? 1 - series(x) : fraction(x);
    }

    /** The probability of a value up to z. */
    static double below(double z) {
        return z < 0 ? twoSided(z) / 2 : 1 - twoSided(z) / 2;
    }

    private static double series(double x) {
        double term = 1 / A;
        double sum = term;
        for (int n = 1; term > SMALL * sum; n++) {
            term *= x / (A + n);
            sum += term;
        }
        return sum * factor(x);
    }

    /** By the method of Lentz. */
    private static double fraction(double x) {
        double b = x + 1 - A;
        double c = 1 / Double.MIN_NORMAL;
        double d = 1 / b;
        double value = d;
        double change = 0;
        for (int i = 1; Math.abs(change - 1) > 1e-16 && i < 1_000; i++) {
            double a = i * (A - i);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            change = c * d;
            value *= change;
        }
        return value * factor(x);
    }

    private static double factor(double x) {
        return Math.exp(-x) * Math.sqrt(x / Math.PI);
    }
}
