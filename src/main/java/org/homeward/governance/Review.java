package org.homeward.governance;

/** What somebody of governance made of one access. */
public record Review(ReviewOutcome outcome, ReviewReason note, String by) {

    /** What governance makes of an access that was drawn for review. */
    public enum ReviewOutcome {
        REVIEWED,
        QUERIED
    }

    /** Why; a code and no free text, so that nothing about a child can stand in a review. */
    public enum ReviewReason {
        AS_EXPECTED,
        ASKED_AND_EXPLAINED,
        NO_CASE_KNOWN,
        OWN_CIRCLE,
        UNUSUAL_HOUR,
        REFERRED
    }
}
