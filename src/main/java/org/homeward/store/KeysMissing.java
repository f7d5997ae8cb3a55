package org.homeward.store;

/** The encryption keys are missing or cannot be trusted; the message says how to mend it. */
public final class KeysMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysMissing(String message) {
        super(message);
    }
}
