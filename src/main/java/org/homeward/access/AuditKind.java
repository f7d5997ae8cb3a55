package org.homeward.access;

/** The kind of an audit entry. */
public enum AuditKind {
    /** The chain starts here. */
    BEGUN,
    /** The chain resumed after entries were lost, and a named person took responsibility. */
    RESUMED,
    /** The next entry is earlier than the one before this. */
    CLOCK_SET_BACK,
    /** Figures of one room under one filter. */
    FILTER_APPLIED,
    /** Records of several children in one list. */
    RECORDS_LISTED,
    /** One record, opened by its id. */
    RECORD_OPENED,
    SHEET,
    EXPORT,
    IMPORT,
    CHANGE,
    /** A refused attempt: a route, a record, a sheet or an import. */
    REFUSED,
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_OUT,
    BREAK_GLASS
}
