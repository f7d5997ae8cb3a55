package org.homeward.disclosure;

/** Whether a factor pushed the child away or pulled the child towards something; being forced or lured is separate. */
public enum FactorSide {
    PUSH,
    PULL,
    FORCED
}
