package org.homeward.disclosure;

/** Whether a factor pushed the child away or pulled the child towards something; forced or lured stands apart. */
public enum FactorSide {
    PUSH,
    PULL,
    FORCED
}
