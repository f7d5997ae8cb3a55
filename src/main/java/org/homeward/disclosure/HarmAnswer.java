package org.homeward.disclosure;

/** Whether the child reported harm; none, not asked and declined are three different answers. */
public enum HarmAnswer {
    TOLD,
    NONE,
    NOT_ASKED,
    DECLINED
}
