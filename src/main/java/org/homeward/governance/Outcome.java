package org.homeward.governance;

/** What governance makes of an access that was drawn for review. */
public enum Outcome {
    REVIEWED,
    QUERIED
}
