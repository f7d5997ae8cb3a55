package org.homeward.access;

import java.security.SecureRandom;

/**
 * One copy of anything that leaves the application, on paper or as a file, from a screen or the command line: its reference, who
 * receives it, and why. It is printed on every page, written in the file and its properties, and recorded in the audit log.
 *
 * @param reference {@code D-4820017536}: drawn at random, because numbers that run on would tell how many others there are
 */
public record Copy(String reference, Recipient recipient, Purpose purpose) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LOWEST = 1_000_000_000L;

    /**
     * A new copy, for the purpose that the viewer stated.
     *
     * @throws PurposeRequired if they stated none, whatever their role
     */
    public static Copy by(Viewer viewer, Recipient recipient) {
        Purpose purpose = viewer.purpose();
        if (purpose == null) {
            throw new PurposeRequired();
        }
        return new Copy("D-" + RANDOM.nextLong(LOWEST, 10 * LOWEST), recipient, purpose);
    }
}
