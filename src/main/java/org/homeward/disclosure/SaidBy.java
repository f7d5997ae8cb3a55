package org.homeward.disclosure;

/** Who says so: the child, an observation, a professional opinion, or somebody else. */
public enum SaidBy {
    CHILD,
    OBSERVED,
    OPINION,
    THIRD_PARTY
}
