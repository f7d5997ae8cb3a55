package org.homeward.disclosure;

/** Where an action stands. */
public enum ActionOutcome {
    OPEN,
    DONE,
    NOT_DONE
}
