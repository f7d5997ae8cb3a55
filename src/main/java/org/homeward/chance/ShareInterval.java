package org.homeward.chance;

/**
 * The 95% interval of a share, or of a difference of two.
 *
 * @param value the share; NaN of nothing
 * @param low of the interval; 0 where nothing is known
 * @param high of the interval; 1 where nothing is known
 */
public record ShareInterval(double value, double low, double high) {

    static final double Z_95 = 1.959963984540054;

    /**
     * By Wilson's score, without a correction for continuity: it stays between 0 and 1, and has a width at none and at all.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), Probable inference, the law of succession, and
     *     statistical inference</a>
     */
    public static ShareInterval of(int part, int whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("A part is from none to all of a whole");
        }
        if (whole == 0) {
            return new ShareInterval(Double.NaN, 0, 1);
        }
        double share = (double) part / whole;
        double square = Z_95 * Z_95;
        double middle = 2 * part + square;
        double reach = Z_95 * Math.sqrt(square + 4 * part * (1 - share));
        double of = 2 * (whole + square);
        return new ShareInterval(
                share, part == 0 ? 0 : (middle - reach) / of, part == whole ? 1 : (middle + reach) / of);
    }

    /**
     * This share less another, of other episodes: from the two intervals.
     *
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe (1998), Interval
     *     estimation for the difference between independent proportions, method 10</a>
     */
    public ShareInterval less(ShareInterval other) {
        double difference = value - other.value;
        return new ShareInterval(
                difference,
                difference - Math.hypot(value - low, other.high - other.value),
                difference + Math.hypot(high - value, other.value - other.low));
    }
}
