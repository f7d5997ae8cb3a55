package org.homeward.disclosure;

/** What the child agreed to have shared. */
public enum ChildView {
    AGREED,
    AGREED_IN_PART,
    OBJECTED,
    NOT_ASKED
}
