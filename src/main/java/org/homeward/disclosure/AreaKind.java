package org.homeward.disclosure;

/** Levels of published areas. */
public enum AreaKind {
    COUNTY,
    DISTRICT,
    WARD,
    ELSEWHERE
}
