package org.homeward.disclosure;

/** Those whom a statement may be allowed to reach. */
public enum Audience {
    POLICE,
    CHILDRENS_SERVICES,
    PARTNERSHIP,
    CARERS
}
