package org.homeward.disclosure;

/** A plain yes or no, and honestly unknown. */
public enum YesNo {
    YES,
    NO,
    UNKNOWN
}
