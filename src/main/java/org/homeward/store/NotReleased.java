package org.homeward.store;

/** A viewer under disclosure control asked what no release has; nothing was counted. */
public class NotReleased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReleased(String room, String what) {
        super("No release has this figure of " + room + " (" + what
                + "). Choose a period and an area that a release has.");
    }
}
