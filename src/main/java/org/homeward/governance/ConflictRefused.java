package org.homeward.governance;

/** A conflict of interest that could not be recorded; nothing was changed. */
public class ConflictRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Why {
        USER_UNKNOWN,
        CHILD_UNKNOWN,
        ALREADY_RECORDED,
        NOT_GOVERNANCE
    }

    private final Why why;

    public ConflictRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
