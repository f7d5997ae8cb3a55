package org.homeward.access;

/** Text and names are decrypted, and copies made, only for a stated purpose; the caller must ask the user for it first. */
public class PurposeRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PurposeRequired() {
        super("Encrypted text is decrypted, and copies are made, only for a stated purpose. State the purpose first.");
    }
}
