package org.homeward.disclosure;

/** How precisely a place is known, from a point to a town. A place without coordinates is not mapped. */
public enum PrecisionTier {
    POINT,
    STREET,
    NAMED_PLACE,
    AREA,
    TOWN_ONLY,
    NOT_MAPPED
}
