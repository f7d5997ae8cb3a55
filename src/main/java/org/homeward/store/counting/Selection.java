package org.homeward.store.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.disclosure.RecordedTime;

/**
 * Rows that were selected from those that a viewer may count; sorted by child.
 *
 * @param <R> what the rows are about
 */
public final class Selection<R extends Rows> {

    /** Whether a row is selected. */
    public interface Condition<R> {
        boolean holds(R rows, int row);
    }

    /** The group of a row; rows with {@link Rows#NO_KEY} are in a group of their own. */
    public interface Key<R> {
        long of(R rows, int row);
    }

    /** The groups of a row that may be in several or in none. */
    public interface Keys<R> {
        Set<Long> of(R rows, int row);
    }

    private static final Key<Rows> EVERYTHING = (rows, row) -> 0;

    private final R rows;
    private final int[] selected;

    private Selection(R rows, int[] selected) {
        this.rows = rows;
        this.selected = selected;
    }

    /** The rows known at the change and in the viewer's scope for which the condition holds. */
    static <R extends Rows> Selection<R> of(R rows, Condition<? super R> condition) {
        Versions table = rows.table();
        int[] selected = new int[table.size];
        int n = 0;
        for (int row = 0; row < table.size; row++) {
            if (rows.known.isKnown(table, row) && rows.isInScope(row) && condition.holds(rows, row)) {
                selected[n++] = row;
            }
        }
        return new Selection<>(rows, Arrays.copyOf(selected, n));
    }

    public Selection<R> where(Condition<? super R> condition) {
        int[] kept = new int[selected.length];
        int n = 0;
        for (int row : selected) {
            if (condition.holds(rows, row)) {
                kept[n++] = row;
            }
        }
        return new Selection<>(rows, Arrays.copyOf(kept, n));
    }

    /** Distinct children, episodes, interviews and statements of all rows. */
    public DistinctCounts count() {
        return countBy(EVERYTHING).getOrDefault(0L, DistinctCounts.NOTHING);
    }

    /** The same for each group. */
    public Map<Long, DistinctCounts> countBy(Key<? super R> key) {
        Groups groups = new Groups();
        addTo(groups, key);
        return groups.byKey();
    }

    /** The ids of the distinct children of each group, to be united with those of another selection. */
    public Map<Long, BitSet> childrenBy(Key<? super R> key) {
        Map<Long, BitSet> children = new LinkedHashMap<>();
        for (int row : selected) {
            children.computeIfAbsent(key.of(rows, row), none -> new BitSet()).set(rows.child(row));
        }
        return children;
    }

    /** Distinct children of each group, where a row may be in several. */
    public Map<Long, Integer> countChildrenBy(Keys<? super R> keys) {
        Map<Long, BitSet> children = new LinkedHashMap<>();
        for (int row : selected) {
            for (Long key : keys.of(rows, row)) {
                children.computeIfAbsent(key, none -> new BitSet()).set(rows.child(row));
            }
        }
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        children.forEach((key, each) -> numbers.put(key, each.cardinality()));
        return numbers;
    }

    /** The rows of the interviews. */
    BitSet interviews() {
        BitSet interviews = new BitSet();
        for (int row : selected) {
            interviews.set(rows.interview(row));
        }
        return interviews;
    }

    /** When the first of the interviews was held; on a tie the first by child. */
    public RecordedTime firstHeld() {
        return held(false);
    }

    /** When the last of the interviews was held, by the earliest time that is possible. */
    public RecordedTime lastHeld() {
        return held(true);
    }

    private RecordedTime held(boolean last) {
        int found = selected[0];
        for (int row : selected) {
            if (last ? heldAt(row) > heldAt(found) : heldAt(row) < heldAt(found)) {
                found = row;
            }
        }
        return rows.known.columns.interviews.held(rows.interview(found));
    }

    private long heldAt(int row) {
        return rows.known.columns.interviews.heldAt[rows.interview(row)];
    }

    /** The ids of the interviews that were held last, newest first. */
    public List<Long> newestInterviews(int limit) {
        int[] id = rows.known.columns.interviews.id;
        return Arrays.stream(selected)
                .boxed()
                .sorted(Comparator.comparingLong(this::heldAt)
                        .thenComparingInt(row -> id[rows.interview(row)])
                        .reversed())
                .map(row -> (long) id[rows.interview(row)])
                .distinct()
                .limit(limit)
                .toList();
    }

    /** The rows of each group, in the order in which the groups are first met. */
    public Map<Long, Selection<R>> groupBy(Key<? super R> key) {
        LongNumbers keys = new LongNumbers();
        int[] groupOf = new int[selected.length];
        int[] sizes = new int[16];
        for (int i = 0; i < selected.length; i++) {
            int group = keys.number(key.of(rows, selected[i]));
            sizes = group < sizes.length ? sizes : Arrays.copyOf(sizes, 2 * sizes.length);
            groupOf[i] = group;
            sizes[group]++;
        }
        int[][] members = new int[keys.size()][];
        for (int group = 0; group < members.length; group++) {
            members[group] = new int[sizes[group]];
        }
        int[] filled = new int[members.length];
        for (int i = 0; i < selected.length; i++) {
            members[groupOf[i]][filled[groupOf[i]]++] = selected[i];
        }
        Map<Long, Selection<R>> groups = new LinkedHashMap<>();
        for (int group = 0; group < members.length; group++) {
            groups.put(keys.key(group), new Selection<>(rows, members[group]));
        }
        return groups;
    }

    /** The mean of a number over all rows. */
    public double mean(Key<? super R> number) {
        return Arrays.stream(selected)
                .mapToLong(row -> number.of(rows, row))
                .average()
                .orElse(Double.NaN);
    }

    /** The group with most rows, the first by {@code order} on a tie; rows in no group do not count. */
    public Optional<Long> mostFrequent(Key<? super R> key, Comparator<Long> order) {
        Map<Long, Integer> rowsOf = new HashMap<>();
        for (int row : selected) {
            rowsOf.merge(key.of(rows, row), 1, Integer::sum);
        }
        rowsOf.remove(Rows.NO_KEY);
        return rowsOf.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry::getKey, order.reversed()))
                .map(Map.Entry::getKey);
    }

    /** The ids of the distinct statements, to read their records by. */
    public Long[] statementIds() {
        return Arrays.stream(selected)
                .mapToObj(row -> (long) rows.statement(row))
                .distinct()
                .toArray(Long[]::new);
    }

    void addTo(Groups groups, Key<? super R> key) {
        int[] episodeId = rows.episodes().id;
        int[] episodeInChild = rows.episodes().inChild;
        Interviews interviews = rows.known.columns.interviews;
        for (int row : selected) {
            int episode = rows.episode(row);
            int interview = rows.interview(row);
            groups.add(
                    key.of(rows, row),
                    rows.child(row),
                    episode < 0 ? -1 : episodeId[episode],
                    episode < 0 ? 0 : episodeInChild[episode],
                    interview < 0 ? -1 : interviews.id[interview],
                    interview < 0 ? 0 : interviews.inChild[interview],
                    rows.statement(row));
        }
    }

    public int size() {
        return selected.length;
    }
}
