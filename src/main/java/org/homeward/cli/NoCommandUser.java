package org.homeward.cli;

/** A command did not learn as whom it may look; the message says what to do. */
public class NoCommandUser extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoCommandUser(String words) {
        super(words);
    }
}
