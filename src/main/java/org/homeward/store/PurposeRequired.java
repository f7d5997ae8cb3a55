package org.homeward.store;

/** Text and names are decrypted only for a stated purpose; the caller must ask the user for it first. */
public class PurposeRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PurposeRequired() {
        super("Encrypted text is decrypted only for a stated purpose. State the purpose first.");
    }
}
