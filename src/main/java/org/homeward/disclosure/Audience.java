package org.homeward.disclosure;

/** Those to whom a statement may be disclosed. */
public enum Audience {
    POLICE,
    CHILDRENS_SERVICES,
    PARTNERSHIP,
    CARERS
}
