package org.homeward.store.counting;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Many rows, divided into ranges that are looked at side by side; few rows are one range. What is counted in ranges of whole children
 * adds up, because a child, and with it every episode, interview and statement, is in one range only.
 */
final class Ranges {

    /** Fewer are done before another thread has begun. */
    private static final int WORTH_A_THREAD = 1 << 15;

    private static final int AT_MOST = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final int[] starts;

    private Ranges(int[] starts) {
        this.starts = starts;
    }

    /** What is done with the rows from one to before another. */
    interface Part<T> {
        T of(int from, int to);
    }

    static Ranges of(int rows) {
        int ranges = Math.clamp(rows / WORTH_A_THREAD, 1, AT_MOST);
        return new Ranges(IntStream.rangeClosed(0, ranges)
                .map(range -> (int) ((long) rows * range / ranges))
                .toArray());
    }

    /** All rows as one range. */
    static Ranges whole(int rows) {
        return new Ranges(new int[] {0, rows});
    }

    /** Each begins with a child's first row. */
    static Ranges ofChildren(Rows rows, int[] selected) {
        Ranges ranges = of(selected.length);
        for (int range = 1; range < ranges.starts.length - 1; range++) {
            int start = Math.max(ranges.starts[range], ranges.starts[range - 1]);
            while (start > 0
                    && start < selected.length
                    && rows.child(selected[start]) == rows.child(selected[start - 1])) {
                start++;
            }
            ranges.starts[range] = start;
        }
        return ranges;
    }

    /** The parts in the order of the rows. */
    <T> List<T> each(Part<T> part) {
        return IntStream.range(0, starts.length - 1)
                .parallel()
                .mapToObj(range -> part.of(starts[range], starts[range + 1]))
                .toList();
    }

    /** The numbers of all parts, one after the other. */
    int[] joined(Part<int[]> part) {
        List<int[]> parts = each(part);
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int[] joined = new int[parts.stream().mapToInt(each -> each.length).sum()];
        int at = 0;
        for (int[] each : parts) {
            System.arraycopy(each, 0, joined, at, each.length);
            at += each.length;
        }
        return joined;
    }
}
