package org.homeward.access.session;

/** Why a session ended, other than by signing out. */
public enum SessionEndReason {
    IDLE,
    TOO_LONG,
    ELSEWHERE,
    EVERYWHERE,
    RIGHTS
}
