package org.homeward.hotspot;

/**
 * Small counts side by side in one long, so that one instruction adds or compares several: four of up to 32,767, or two larger ones.
 *
 * @param bits of one lane; the highest is never used by a count
 * @param high that bit in every lane
 * @see <a href="https://doi.org/10.1145/361082.361085">Lamport (1975), Multiple byte processing with full-word instructions</a>
 */
record PackedCounts(int bits, long high) {

    /** @param most the largest count */
    static PackedCounts upTo(int most) {
        return most < (1 << 15) - 1
                ? new PackedCounts(16, 0x8000_8000_8000_8000L)
                : new PackedCounts(32, 0x8000_0000_8000_0000L);
    }

    int perLong() {
        return Long.SIZE / bits;
    }

    /** The largest number of a lane, which no count reaches. */
    int largest() {
        return (int) ((1L << bits - 1) - 1);
    }

    /** How many longs hold so many counts. */
    int longs(int counts) {
        return (counts + perLong() - 1) / perLong();
    }

    int index(int count) {
        return count / perLong();
    }

    long of(int count, int value) {
        return (long) value << count * bits;
    }

    int at(long lanes, int count) {
        return (int) (lanes >>> count * bits & largest());
    }

    /** The larger count of each lane. */
    long max(long one, long other) {
        long first = ((one | high) - other & high) >>> bits - 1;
        return other ^ (one ^ other) & (first << bits) - first;
    }

    /** Whether any lane is at least as large as that of the other. */
    boolean reaches(long one, long other) {
        return ((one | high) - other & high) != 0;
    }
}
