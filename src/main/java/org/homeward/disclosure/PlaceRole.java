package org.homeward.disclosure;

/** The role of the place in the child's account. */
public enum PlaceRole {
    WENT_FROM,
    PASSED_THROUGH,
    STAYED,
    HARMED_AT,
    FOUND_AT
}
