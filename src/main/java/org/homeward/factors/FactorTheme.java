package org.homeward.factors;

/** What a factor is about, as the factor list groups them. */
public enum FactorTheme {
    FAMILY,
    PLACEMENT,
    SCHOOL,
    FRIENDS,
    PARTNER,
    FORCED,
    OTHER
}
