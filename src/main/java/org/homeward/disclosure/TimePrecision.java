package org.homeward.disclosure;

/** How precisely a time is known. A date is a day-long interval, never midnight. */
public enum TimePrecision {
    MINUTE,
    HOUR,
    DATE,
    MONTH
}
