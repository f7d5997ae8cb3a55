package org.homeward.disclosure;

/** As recorded by the service. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    NOT_RECORDED
}
