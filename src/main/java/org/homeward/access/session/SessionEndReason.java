package org.homeward.access.session;

/** Why a session ended, other than by signing out; also that of a sign-in page that was open for too long. */
public enum SessionEndReason {
    IDLE,
    TOO_LONG,
    ELSEWHERE,
    EVERYWHERE,
    RIGHTS,
    SIGN_IN_PAGE
}
