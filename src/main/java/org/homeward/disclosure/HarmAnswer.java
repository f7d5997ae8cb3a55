package org.homeward.disclosure;

/** Whether the child told of harm; none, not asked and declined to say are three different answers. */
public enum HarmAnswer {
    TOLD,
    NONE,
    NOT_ASKED,
    DECLINED
}
