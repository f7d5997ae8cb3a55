package org.homeward.disclosure;

/**
 * Published ways to protect small numbers. The house's own is the only one that holds against a reader who chooses the filter:
 * the others were made for tables that are published once.
 */
public enum SuppressionProfile {
    /** Under five hidden, none among them; the rest rounded to five, up or down from a point that only the house knows. */
    HOUSE(5, 5, true, false),
    /** DfE, local authorities: unrounded, small ones hidden (c) with complements, a true nought shown. */
    DFE(5, 1, false, true),
    /** DfE, regions and the nation: to the nearest ten. */
    DFE_NATIONAL(5, 10, false, true),
    /** NHS below the nation: 1 to 7 hidden, the rest to the nearest five. */
    NHS(8, 5, false, true),
    /** ONS, outputs of research: under ten hidden. */
    ONS(10, 1, false, false);

    private final int threshold;
    private final int base;
    private final boolean drawn;
    private final boolean zerosShown;

    SuppressionProfile(int threshold, int base, boolean drawn, boolean zeroTold) {
        this.threshold = threshold;
        this.base = base;
        this.drawn = drawn;
        this.zerosShown = zeroTold;
    }

    /**
     * @param least the smallest count to show where that is more than the profile's own
     * @param secret of the house
     */
    public SuppressionRules rules(int least, String secret) {
        return new SuppressionRules(
                Math.max(threshold, least),
                base == 1 ? Rounding.NONE : drawn ? Rounding.drawn(base, secret) : Rounding.nearest(base),
                zerosShown);
    }

    /** The same without its rounding, for an installation that has switched it off. */
    public SuppressionRules unrounded(int least) {
        return new SuppressionRules(Math.max(threshold, least), Rounding.NONE, true);
    }
}
