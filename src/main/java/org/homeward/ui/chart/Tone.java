package org.homeward.ui.chart;

/** The meaning of a series; the palette gives each its colour and, where colours could be confused, its pattern. */
public enum Tone {
    OURS,
    SECOND,
    THIRD,
    PUSH,
    PULL,
    FORCED,
    UNKNOWN
}
