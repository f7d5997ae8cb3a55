package org.homeward.disclosure;

/** What followed an interview. */
public enum FollowUp {
    /** Information was passed on to an agency. */
    SHARED,
    /** An agency agreed to act, and has not yet done so. */
    OPEN,
    /** An agency agreed to act, and did. */
    DONE,
    /** An agency agreed to act, and did not. */
    NOT_DONE,
    /** The child was told, in speech or in writing. */
    TOLD
}
