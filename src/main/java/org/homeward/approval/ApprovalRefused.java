package org.homeward.approval;

/** A request or a decision that the rules do not allow; nothing was changed. */
public class ApprovalRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The rule that refused it. */
    public enum Why {
        /** This role decides no such requests. */
        NOT_YOURS,
        /** Nobody asks for or decides what concerns themselves. */
        ONESELF,
        /** Who asked does not decide. */
        SAME_PERSON,
        /** The same is already waiting for this subject. */
        ALREADY_ASKED,
        /** Decided, or expired. */
        NO_LONGER_OPEN,
        /** What it concerns is no longer as it was when it was asked. */
        CHANGED_SINCE,
        REASON_MISSING
    }

    private final Why why;

    public ApprovalRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
