package org.homeward.disclosure;

/** The outcome of one attempt to offer an interview. */
public enum OfferOutcome {
    ACCEPTED,
    /** By whom and why is not said. */
    NOT_ACCEPTED,
    DECLINED_BY_CHILD,
    DECLINED_BY_CARER,
    NO_ANSWER,
    MISSING_AGAIN,
    NOT_RECORDED
}
