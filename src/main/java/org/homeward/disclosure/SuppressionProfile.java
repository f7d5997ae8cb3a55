package org.homeward.disclosure;

/**
 * Ways to protect small numbers. HOUSE is the only one that is safe where the viewer chooses the filter: the published ones
 * were made for tables that are published once.
 */
public enum SuppressionProfile {
    /** Under five hidden, including zero; the rest rounded to five, up or down from a secret threshold. */
    HOUSE(5, 5, true, false),
    /** DfE, local authorities: unrounded, small ones hidden (c) with complements, a true zero shown. */
    DFE(5, 1, false, true),
    /** DfE, regions and the nation: to the nearest ten. */
    DFE_NATIONAL(5, 10, false, true),
    /** NHS below the nation: 1 to 7 hidden, the rest to the nearest five. */
    NHS(8, 5, false, true),
    /** ONS, research outputs: under ten hidden. */
    ONS(10, 1, false, false);

    private final int threshold;
    private final int base;
    private final boolean randomlyRounded;
    private final boolean zerosShown;

    SuppressionProfile(int threshold, int base, boolean randomlyRounded, boolean zerosShown) {
        this.threshold = threshold;
        this.base = base;
        this.randomlyRounded = randomlyRounded;
        this.zerosShown = zerosShown;
    }

    /**
     * @param least the smallest count to show where that is more than the profile's own
     * @param secret the rounding secret of this installation
     */
    public SuppressionRules rules(int least, String secret) {
        return new SuppressionRules(
                Math.max(threshold, least),
                base == 1 ? Rounding.NONE : randomlyRounded ? Rounding.random(base, secret) : Rounding.nearest(base),
                zerosShown);
    }

    /** The same without rounding, for an installation that has disabled it. */
    public SuppressionRules unrounded(int least) {
        return new SuppressionRules(Math.max(threshold, least), Rounding.NONE, true);
    }
}
