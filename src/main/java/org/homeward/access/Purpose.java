package org.homeward.access;

/** Why an account or an identity is opened; asked before anything of it is fetched. */
public enum Purpose {
    FOLLOW_UP,
    SAFEGUARDING_REVIEW,
    INVESTIGATION,
    MEETING_PREPARATION,
    DATA_QUALITY
}
