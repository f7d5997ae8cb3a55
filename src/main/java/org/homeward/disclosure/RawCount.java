package org.homeward.disclosure;

/**
 * A number of distinct children, episodes, interviews or statements before it is protected.
 *
 * @param number of distinct units
 * @param key the exclusive or of the secret keys of these units, by which the noise of a release is drawn; 0 where no keys were asked
 *     for. Never stored or shown.
 */
public record RawCount(int number, long key) {

    public static final RawCount NOTHING = new RawCount(0, 0);

    /** Without keys. */
    public static RawCount of(int number) {
        return new RawCount(number, 0);
    }

    /** With others, of which none is among these. */
    public RawCount with(RawCount others) {
        return new RawCount(number + others.number, key ^ others.key);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "RawCount[" + number + "]";
    }
}
