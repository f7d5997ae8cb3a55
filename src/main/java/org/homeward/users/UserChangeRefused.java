package org.homeward.users;

/** A change of a user that the rules do not allow; nothing was changed. */
public class UserChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The rule that refused it. */
    public enum Why {
        NOT_AN_ADMINISTRATOR,
        ONESELF,
        SAME_ADMINISTRATOR,
        TWO_MUST_REMAIN,
        ALREADY_ASKED,
        NAME_TAKEN,
        NAME_UNFIT,
        NO_LONGER_OPEN
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
