package org.homeward.store.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Rows by group, to say several things about each group. Every question goes through the rows in their order, which lie in memory side by
 * side; going from group to group would not, and takes several times as long.
 *
 * @param <R> what the rows are about
 */
public final class Grouped<R extends Rows> {

    private final Selection<R> selection;
    private final R rows;
    private final int[] selected;
    private final LongNumbers keys = new LongNumbers();
    private final int[] groupOf;

    Grouped(Selection<R> selection, R rows, int[] selected, Selection.Key<? super R> key) {
        this.selection = selection;
        this.rows = rows;
        this.selected = selected;
        this.groupOf = new int[selected.length];
        for (int i = 0; i < selected.length; i++) {
            groupOf[i] = keys.number(key.of(rows, selected[i]));
        }
    }

    /** How many groups there are; each has a number from 0, in the order in which they are first met. */
    public int size() {
        return keys.size();
    }

    public long key(int group) {
        return keys.key(group);
    }

    /** Distinct children, episodes, interviews and statements of each group, by its number. */
    public List<DistinctCounts> counts() {
        Groups counted = new Groups(rows.scope.unitKeys(), keys);
        for (int i = 0; i < selected.length; i++) {
            selection.next(counted, selected[i]);
            counted.addTo(groupOf[i]);
        }
        List<DistinctCounts> counts = new ArrayList<>(keys.size());
        counted.forEach((key, each) -> counts.add(each));
        return counts;
    }

    /** The mean of a number over the rows of each group. */
    public double[] means(Selection.Key<? super R> number) {
        double[] sums = new double[keys.size()];
        int[] sizes = new int[keys.size()];
        for (int i = 0; i < selected.length; i++) {
            sums[groupOf[i]] += number.of(rows, selected[i]);
            sizes[groupOf[i]]++;
        }
        for (int group = 0; group < sums.length; group++) {
            sums[group] /= sizes[group];
        }
        return sums;
    }

    /**
     * The key that most rows of each group have, the first by {@code order} on a tie; rows without a key do not count, and a group of
     * such rows only has none.
     */
    public long[] mostFrequent(Selection.Key<? super R> key, Comparator<Long> order) {
        LongNumbers inner = new LongNumbers();
        LongNumbers pairs = new LongNumbers();
        int[] rowsOf = new int[16];
        for (int i = 0; i < selected.length; i++) {
            long of = key.of(rows, selected[i]);
            if (of != Rows.NO_KEY) {
                int pair = pairs.number((long) groupOf[i] << 32 | inner.number(of));
                rowsOf = pair < rowsOf.length ? rowsOf : Arrays.copyOf(rowsOf, 2 * rowsOf.length);
                rowsOf[pair]++;
            }
        }
        long[] most = new long[keys.size()];
        int[] mostRows = new int[keys.size()];
        Arrays.fill(most, Rows.NO_KEY);
        for (int pair = 0; pair < pairs.size(); pair++) {
            int group = (int) (pairs.key(pair) >> 32);
            long of = inner.key((int) pairs.key(pair));
            if (rowsOf[pair] > mostRows[group]
                    || rowsOf[pair] == mostRows[group] && order.compare(of, most[group]) < 0) {
                most[group] = of;
                mostRows[group] = rowsOf[pair];
            }
        }
        return most;
    }
}
