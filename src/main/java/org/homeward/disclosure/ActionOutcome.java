package org.homeward.disclosure;

/** The status of an action. */
public enum ActionOutcome {
    OPEN,
    DONE,
    NOT_DONE
}
