package org.homeward.cli;

/** The user of a command could not be determined; the message says how to mend it. */
public class NoCommandUser extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoCommandUser(String message) {
        super(message);
    }
}
