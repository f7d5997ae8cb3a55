package org.homeward.store;

/** The keys that the stored words were sealed with are not there, or are not to be trusted; says what to do. */
public final class KeysMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysMissing(String message) {
        super(message);
    }
}
