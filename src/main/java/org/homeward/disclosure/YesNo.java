package org.homeward.disclosure;

/** Yes, no or unknown. */
public enum YesNo {
    YES,
    NO,
    UNKNOWN
}
