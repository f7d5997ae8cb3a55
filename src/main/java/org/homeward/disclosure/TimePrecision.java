package org.homeward.disclosure;

/** How exactly a time is known. A date is a day-long interval, never a midnight. */
public enum TimePrecision {
    MINUTE,
    HOUR,
    DATE,
    MONTH
}
