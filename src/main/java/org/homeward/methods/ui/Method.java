package org.homeward.methods.ui;

/** A method by which a figure or a verdict is computed, in the order of the page: counts first, then chance, then protection. */
public enum Method {
    DISTINCT_CHILDREN,
    WITHIN_72_HOURS,
    SHARE,
    DISTANCE,
    DENSITY,
    GETIS_ORD,
    SPACE_TIME_SCAN,
    HISTORY,
    WITHOUT_ONE_CHILD,
    CELL_KEYS,
    AUDITED_TOGETHER
}
