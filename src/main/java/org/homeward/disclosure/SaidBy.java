package org.homeward.disclosure;

/** The source: the child, an observation, a professional opinion, or another person. */
public enum SaidBy {
    CHILD,
    OBSERVED,
    OPINION,
    THIRD_PARTY
}
