package org.homeward.intake.keep;

/** Undoes a transaction in which nothing was to be stored, so that it takes no change number; carries what was found. */
final class NothingStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImportResult result;

    NothingStored(ImportResult result) {
        super("nothing to store", null, false, false);
        this.result = result;
    }

    ImportResult result() {
        return result;
    }
}
