package org.homeward.access;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * One copy of anything that leaves the application, on paper or as a file, from a screen or the command line: its reference, who
 * receives it, and why. It is printed on every page, written in the file and its properties, and recorded in the audit log.
 *
 * @param reference {@code D-4820017536}: drawn at random, because numbers that run on would tell how many others there are
 * @param recipient null for figures that nobody is named for
 * @param purpose null where none is required
 */
public record Copy(
        String reference,
        @Nullable Recipient recipient,
        @Nullable Purpose purpose) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LOWEST = 1_000_000_000L;

    /** A new copy, for the purpose that the viewer stated. */
    public static Copy by(Viewer viewer, @Nullable Recipient recipient) {
        return new Copy("D-" + RANDOM.nextLong(LOWEST, 10 * LOWEST), recipient, viewer.purpose());
    }
}
