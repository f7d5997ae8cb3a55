package org.homeward.factors;

/** The themes of the factor list. */
public enum FactorTheme {
    FAMILY,
    PLACEMENT,
    SCHOOL,
    FRIENDS,
    PARTNER,
    FORCED,
    OTHER
}
