package org.homeward.places;

/** The hours in which a child went missing, by the local clock. */
public enum HourBand {
    FROM_6,
    FROM_12,
    FROM_16,
    FROM_20,
    FROM_0;

    /** @param hour 0 to 23 */
    static HourBand of(long hour) {
        return hour < 6 ? FROM_0 : hour < 12 ? FROM_6 : hour < 16 ? FROM_12 : hour < 20 ? FROM_16 : FROM_20;
    }
}
