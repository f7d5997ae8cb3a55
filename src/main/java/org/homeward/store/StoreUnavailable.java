package org.homeward.store;

/** The database could not be read or written. Carries no detail of what was asked: constraint messages quote values. */
public class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnavailable(Exception cause) {
        super("The database could not be reached.", cause);
    }
}
