package org.homeward.store;

import org.jspecify.annotations.Nullable;

/** The database could not be read or written. Carries no details, because messages of constraints quote values. */
public class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnavailable(Exception cause) {
        this("The database could not be reached.", cause);
    }

    protected StoreUnavailable(String what, @Nullable Exception cause) {
        super(what, cause);
    }
}
