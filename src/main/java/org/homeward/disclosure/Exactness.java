package org.homeward.disclosure;

/** How near a shown number is to the true one. */
public sealed interface Exactness {

    enum Exact implements Exactness {
        EXACT
    }

    /** A multiple of a base. */
    record Rounded(int base) implements Exactness {}

    /**
     * The true number with random noise of mean 0, by the published method of a release.
     *
     * @param threshold the smallest number that is shown
     * @param reach the largest noise, up or down
     * @param variance of the noise
     */
    record Noisy(int threshold, int reach, int variance) implements Exactness {

        /** What the difference of two such numbers has. */
        Noisy ofDifference() {
            return new Noisy(threshold, 2 * reach, 2 * variance);
        }
    }
}
