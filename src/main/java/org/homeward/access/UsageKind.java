package org.homeward.access;

import java.util.Optional;

/** What users ask for, as far as it is limited by the hour and unusual amounts of it are shown to governance. */
public enum UsageKind {
    /** Sheets and files: what leaves the application. */
    COPIES,
    /** Records opened one by one, such as accounts. */
    RECORDS,
    /** Lists of records and what is found in them. */
    LISTS,
    /** Figures under a filter that was not asked a moment ago. */
    FIGURES;

    /** Empty for what is not limited: changes, imports, signing in, refusals. */
    public static Optional<UsageKind> of(AuditKind kind) {
        return switch (kind) {
            case SHEET, EXPORT -> Optional.of(COPIES);
            case RECORD_OPENED -> Optional.of(RECORDS);
            case RECORDS_LISTED -> Optional.of(LISTS);
            case FILTER_APPLIED -> Optional.of(FIGURES);
            case BEGUN,
                    RESUMED,
                    CLOCK_SET_BACK,
                    IMPORT,
                    CHANGE,
                    REFUSED,
                    SIGN_IN,
                    SIGN_IN_REFUSED,
                    SIGN_OUT,
                    BREAK_GLASS -> Optional.empty();
        };
    }
}
