package org.homeward.access;

/** What an entry of the audit tells of. */
public enum AuditKind {
    /** The chain began here. */
    BEGUN,
    /** The chain went on after entries were lost, and somebody answered for it. */
    RESUMED,
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
    /** An attempt that got nothing: a route, a record, a sheet or an import. */
    REFUSED,
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_OUT,
    BREAK_GLASS
}
