package org.homeward.store;

/** Words, names and the like are opened for a stated purpose only; whoever asks for them asks the reader for it first. */
public class PurposeRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PurposeRequired() {
        super("What is sealed is opened for a stated purpose only.");
    }
}
