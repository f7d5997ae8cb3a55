package org.homeward.intake.read;

import org.homeward.disclosure.EscapedText;

/** A set that cannot be read at all. Nothing of it is stored; the message says what is wrong and what would be right. */
public final class ImportRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2_000;

    /** What the message quotes of a file is made visible, and is cut where it is endless. */
    public ImportRejected(String message) {
        super(EscapedText.of(message.length() > LONGEST ? message.substring(0, LONGEST - 1) + "…" : message));
    }
}
