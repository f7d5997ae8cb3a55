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
    private final Ranges ranges;
    private final LongNumbers keys = new LongNumbers();
    /** The number of the group of each row in {@code selected}. */
    private final int[] groupOf;

    /** @param ranges of whole children */
    Grouped(Selection<R> selection, R rows, int[] selected, Ranges ranges, Selection.Key<? super R> key) {
        this.selection = selection;
        this.rows = rows;
        this.selected = selected;
        this.ranges = ranges;
        this.groupOf = new int[selected.length];
        record Numbered(int from, int to, LongNumbers keys) {}
        List<Numbered> parts = ranges.each((from, to) -> {
            LongNumbers own = new LongNumbers();
            for (int i = from; i < to; i++) {
                groupOf[i] = own.number(key.of(rows, selected[i]));
            }
            return new Numbered(from, to, own);
        });
        for (Numbered part : parts) {
            int[] number = new int[part.keys().size()];
            for (int own = 0; own < number.length; own++) {
                number[own] = keys.number(part.keys().key(own));
            }
            for (int i = part.from(); i < part.to(); i++) {
                groupOf[i] = number[groupOf[i]];
            }
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
        List<Groups> parts = ranges.each((from, to) -> {
            Groups counted = new Groups(rows.scope.unitKeys(), keys);
            for (int i = from; i < to; i++) {
                selection.next(counted, selected[i]);
                counted.addTo(groupOf[i]);
            }
            return counted;
        });
        Groups all = parts.getFirst();
        parts.stream().skip(1).forEach(all::addAll);
        List<DistinctCounts> counts = new ArrayList<>(keys.size());
        all.forEach((key, each) -> counts.add(each));
        return counts;
    }

    /** The mean of a whole number over the rows of each group. */
    public double[] means(Selection.Key<? super R> number) {
        int groups = keys.size();
        List<long[]> parts = ranges.each((from, to) -> {
            long[] sumsAndRows = new long[2 * groups];
            for (int i = from; i < to; i++) {
                sumsAndRows[groupOf[i]] += number.of(rows, selected[i]);
                sumsAndRows[groups + groupOf[i]]++;
            }
            return sumsAndRows;
        });
        double[] means = new double[groups];
        for (int group = 0; group < groups; group++) {
            long sum = 0;
            long of = 0;
            for (long[] part : parts) {
                sum += part[group];
                of += part[groups + group];
            }
            means[group] = (double) sum / of;
        }
        return means;
    }

    /**
     * The key that most rows of each group have, the first by {@code order} on a tie; rows without a key do not count, and a group of
     * such rows only has none.
     */
    public long[] mostFrequent(Selection.Key<? super R> key, Comparator<Long> order) {
        Pairs pairs = new Pairs();
        ranges.each((from, to) -> {
                    Pairs own = new Pairs();
                    for (int i = from; i < to; i++) {
                        long of = key.of(rows, selected[i]);
                        if (of != Rows.NO_KEY) {
                            own.add(groupOf[i], of, 1);
                        }
                    }
                    return own;
                })
                .forEach(pairs::addAll);
        long[] most = new long[keys.size()];
        int[] mostRows = new int[keys.size()];
        Arrays.fill(most, Rows.NO_KEY);
        for (int pair = 0; pair < pairs.size(); pair++) {
            int group = pairs.group(pair);
            long of = pairs.key(pair);
            int times = pairs.times(pair);
            if (times > mostRows[group] || times == mostRows[group] && order.compare(of, most[group]) < 0) {
                most[group] = of;
                mostRows[group] = times;
            }
        }
        return most;
    }

    /** How often each key occurs in each group. */
    private static final class Pairs {

        private final LongNumbers inner = new LongNumbers();
        private final LongNumbers pairs = new LongNumbers();
        private int[] times = new int[16];

        void add(int group, long key, int more) {
            int pair = pairs.number((long) group << 32 | inner.number(key));
            times = pair < times.length ? times : Arrays.copyOf(times, 2 * times.length);
            times[pair] += more;
        }

        void addAll(Pairs others) {
            for (int pair = 0; pair < others.size(); pair++) {
                add(others.group(pair), others.key(pair), others.times(pair));
            }
        }

        int size() {
            return pairs.size();
        }

        int group(int pair) {
            return (int) (pairs.key(pair) >> 32);
        }

        long key(int pair) {
            return inner.key((int) pairs.key(pair));
        }

        int times(int pair) {
            return times[pair];
        }
    }
}
