package org.homeward.governance;

/** The review of one access by a member of governance. */
public record Review(ReviewOutcome outcome, ReviewReason note, String by) {

    /** The outcome of the review of a sampled access. */
    public enum ReviewOutcome {
        REVIEWED,
        QUERIED
    }

    /** The reason, as a code and not free text, so that a review contains nothing about a child. */
    public enum ReviewReason {
        AS_EXPECTED,
        ASKED_AND_EXPLAINED,
        NO_CASE_KNOWN,
        OWN_CIRCLE,
        UNUSUAL_HOUR,
        REFERRED
    }
}
