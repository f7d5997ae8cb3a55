package org.homeward.disclosure;

/** The seven things a return interview should establish (step 3 of the practice guide). */
public enum Topic {
    MISSING_BEFORE,
    AWAY_BEFORE,
    HURT,
    EXPLOITATION,
    CRIME_OR_DRUGS,
    RISKY_PEOPLE,
    WITH_WHOM_AND_WHERE
}
