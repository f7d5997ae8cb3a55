package org.homeward.users;

/** A change of a user that the rules do not allow; nothing was changed. */
public class UserChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The rule that refused it. */
    public enum Why {
        NOT_AN_ADMINISTRATOR,
        ONESELF,
        TWO_MUST_REMAIN,
        NAME_TAKEN,
        NAME_UNFIT,
        /** What is asked for is already so. */
        UNCHANGED,
        /** The user was changed after the request was made. */
        CHANGED_SINCE,
        /** An administrator or governance is disabled by two. */
        NEEDS_TWO
    }

    private final Why why;

    UserChangeRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
