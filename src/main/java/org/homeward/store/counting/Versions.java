package org.homeward.store.counting;

import java.util.Arrays;

/**
 * All versions of the rows of one table, as columns; sorted by child, so that distinct children are counted in one pass. A
 * version is known from the change that recorded it until the change that superseded it.
 */
public abstract class Versions {

    /** What stands for a day, a number or an instant that is not recorded: later and more than any. */
    public static final int NONE = Integer.MAX_VALUE;

    public static final long NO_INSTANT = Long.MAX_VALUE;

    final int size;
    final int[] child;
    final int[] recordedIn;
    final int[] supersededIn;

    Versions(LoadedColumns rows) {
        this.size = rows.size();
        this.child = rows.ints("child_id");
        this.recordedIn = rows.ints("recorded_in");
        this.supersededIn = rows.ints("superseded_in");
    }

    final boolean isKnownAt(int row, int change) {
        return recordedIn[row] <= change && change < supersededIn[row];
    }

    public final int size() {
        return size;
    }

    /** The first row of a child; {@link #size} or a row of another where there is none. */
    final int firstRowOf(int asked) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (child[middle] < asked) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** For each id, the row of the version known at a change; -1 where there is none. */
    final int[] rowById(int[] id, int change) {
        int largest = 0;
        for (int each : id) {
            largest = Math.max(largest, each);
        }
        int[] rowById = new int[largest + 1];
        Arrays.fill(rowById, -1);
        for (int row = 0; row < size; row++) {
            if (isKnownAt(row, change)) {
                rowById[id[row]] = row;
            }
        }
        return rowById;
    }
}
