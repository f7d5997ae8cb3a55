package org.homeward.disclosure;

/** Police risk level as recorded; ABSENT is the former name of no apparent risk. */
public enum Risk {
    ABSENT,
    NO_APPARENT,
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH,
    NOT_RECORDED
}
