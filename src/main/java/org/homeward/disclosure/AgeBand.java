package org.homeward.disclosure;

/**
 * Age in whole years when the episode began, in bands. A child whose birth date is not recorded is in no band; such
 * children are counted as "age not recorded".
 */
public enum AgeBand {
    UNDER_10(0, 9),
    AGE_10_12(10, 12),
    AGE_13_15(13, 15),
    AGE_16_17(16, 17);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }
}
