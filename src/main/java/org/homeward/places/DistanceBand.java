package org.homeward.places;

/** How far beyond the border of the district that a child went missing from a place is, in a straight line. */
public enum DistanceBand {
    WITHIN,
    UNDER_5_KM,
    UNDER_20_KM,
    FARTHER,
    /** The place has no position, as a home has none, or the district no border. */
    NOT_KNOWN;

    /** The band of a place outside the district, by its distance from the border. */
    static DistanceBand beyond(double distance_m) {
        return distance_m < 5_000 ? UNDER_5_KM : distance_m < 20_000 ? UNDER_20_KM : FARTHER;
    }
}
