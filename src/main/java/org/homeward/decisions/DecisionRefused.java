package org.homeward.decisions;

/** A decision that was not accepted. */
public final class DecisionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Why {
        /** Only the safeguarding lead of the provider decides. */
        NOT_YOURS,
        REASON_MISSING,
        /** Nobody, or carers, were chosen. */
        WITH_WHOM,
        /** Not a day to come within a year. */
        REVIEW_DAY,
        CHANGED_SINCE
    }

    private final Why why;

    public DecisionRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
