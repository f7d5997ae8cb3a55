package org.homeward.places;

/** How far a place is from where a child set out, in a straight line. */
public enum DistanceBand {
    UNDER_2_KM(2_000),
    UNDER_5_KM(5_000),
    UNDER_20_KM(20_000),
    FARTHER(Integer.MAX_VALUE),
    /** The ward that the child set out from is not known, or the place has no position. */
    NOT_KNOWN(0);

    private final int below_m;

    DistanceBand(int below_m) {
        this.below_m = below_m;
    }

    static DistanceBand of(double distance_m) {
        for (DistanceBand band : values()) {
            if (distance_m < band.below_m) {
                return band;
            }
        }
        return FARTHER;
    }
}
