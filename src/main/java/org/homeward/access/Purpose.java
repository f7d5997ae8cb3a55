package org.homeward.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why an account or an identity is opened, or a copy made; required before anything of it is read. */
public enum Purpose {
    FOLLOW_UP,
    SAFEGUARDING_REVIEW,
    INVESTIGATION,
    MEETING_PREPARATION,
    DATA_QUALITY,
    /**
     * Emergency access (break glass) for a risk to life or safety: opens an account outside the viewer's scope for a typed
     * reason and a limited time, and notifies governance.
     */
    BREAK_GLASS,
    /** To read again what one wrote oneself, whoever else may read it; nobody states it: see {@link Viewer#asAuthor}. */
    OWN_STATEMENTS;

    /** The least number of characters in a typed reason. */
    public static final int LEAST_REASON = 20;

    private static final Set<Purpose> USUAL = EnumSet.complementOf(EnumSet.of(BREAK_GLASS, OWN_STATEMENTS));

    /** As a command or a program states it, such as {@code meeting-preparation}. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A usual purpose, as a command or a program states it. */
    public static Optional<Purpose> usual(String stated) {
        return USUAL.stream()
                .filter(purpose -> purpose.inAddress().equalsIgnoreCase(stated.strip()))
                .findAny();
    }

    /** Every purpose that is stated, but emergency access, which opens one account and nothing else. */
    public static Set<Purpose> usual() {
        return EnumSet.copyOf(USUAL);
    }
}
