package org.homeward.disclosure;

/** What the place was in the child's account. */
public enum PlaceRole {
    WENT_FROM,
    PASSED_THROUGH,
    STAYED,
    HARMED_AT,
    FOUND_AT
}
