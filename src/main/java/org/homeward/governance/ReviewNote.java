package org.homeward.governance;

/** Why; a code and no free text, so that nothing about a child can stand in a review. */
public enum ReviewNote {
    AS_EXPECTED,
    ASKED_AND_EXPLAINED,
    NO_CASE_KNOWN,
    OWN_CIRCLE,
    UNUSUAL_HOUR,
    REFERRED
}
