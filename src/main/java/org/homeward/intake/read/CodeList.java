package org.homeward.intake.read;

/** The lists of codes that an installation keeps in its database, which a column may refer to. */
public enum CodeList {
    FACTORS,
    HARMS,
    PLACE_CATEGORIES,
    PLACEMENT_TYPES,
    ETHNICITIES,
    AGENCIES,
    PROVIDERS
}
