package org.homeward.command;

/** A command did not learn as whom it may look; the message says what to do. */
public class NoOperator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoOperator(String words) {
        super(words);
    }
}
