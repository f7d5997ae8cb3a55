package org.homeward.disclosure;

/** How exactly a place is known, from a point to a town; what could not be placed is not mapped. */
public enum PrecisionTier {
    POINT,
    STREET,
    NAMED_PLACE,
    AREA,
    TOWN_ONLY,
    NOT_MAPPED
}
