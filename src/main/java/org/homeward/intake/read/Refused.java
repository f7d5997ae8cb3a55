package org.homeward.intake.read;

/** A set that cannot be read at all. Nothing of it is stored; the message says what is wrong and what would be right. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
