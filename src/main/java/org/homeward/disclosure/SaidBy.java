package org.homeward.disclosure;

/** The source: the child, an observation, a professional opinion, or somebody else. */
public enum SaidBy {
    CHILD,
    OBSERVED,
    OPINION,
    THIRD_PARTY
}
