package org.homeward.access;

/** Why an account or an identity is opened; asked before anything of it is fetched. */
public enum Purpose {
    FOLLOW_UP,
    SAFEGUARDING_REVIEW,
    INVESTIGATION,
    MEETING_PREPARATION,
    DATA_QUALITY,
    /** A risk to life or safety now: opens what is out of reach, for a typed reason and a while, and governance is told. */
    BREAK_GLASS;

    /** How many letters a typed reason has at least. */
    public static final int LEAST_REASON = 20;
}
