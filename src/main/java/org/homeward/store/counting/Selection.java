package org.homeward.store.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.UnitKeys;
import org.homeward.disclosure.UnitKeys.Unit;

/**
 * Rows that were selected from those that a viewer may count; sorted by child.
 *
 * @param <R> what the rows are about
 */
public final class Selection<R extends Rows> {

    /** Whether a row is selected; asked by several threads at once. */
    public interface Condition<R> {
        boolean holds(R rows, int row);
    }

    /** The group of a row; rows with {@link Rows#NO_KEY} are in a group of their own. */
    public interface Key<R> {
        long of(R rows, int row);
    }

    /** The groups of a row that may be in several or in none. */
    public interface Keys<R> {
        void of(R rows, int row, LongConsumer each);
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
        return new Selection<>(rows, Ranges.of(table.size).joined((from, to) -> {
            int[] selected = new int[to - from];
            int n = 0;
            for (int row = from; row < to; row++) {
                if (rows.known.isKnown(table, row) && rows.isInScope(row) && condition.holds(rows, row)) {
                    selected[n++] = row;
                }
            }
            return Arrays.copyOf(selected, n);
        }));
    }

    /** Only of these children, which are found without looking at the rows of others. */
    static <R extends Rows> Selection<R> ofChildren(R rows, BitSet children, Condition<? super R> condition) {
        Versions table = rows.table();
        int[] selected = new int[16];
        int n = 0;
        for (int child = children.nextSetBit(0); child >= 0; child = children.nextSetBit(child + 1)) {
            for (int row = table.firstRowOf(child); row < table.size && table.child[row] == child; row++) {
                if (rows.known.isKnown(table, row) && rows.isInScope(row) && condition.holds(rows, row)) {
                    selected = n < selected.length ? selected : Arrays.copyOf(selected, 2 * n);
                    selected[n++] = row;
                }
            }
        }
        return new Selection<>(rows, Arrays.copyOf(selected, n));
    }

    public Selection<R> where(Condition<? super R> condition) {
        return new Selection<>(rows, Ranges.of(selected.length).joined((from, to) -> {
            int[] kept = new int[to - from];
            int n = 0;
            for (int i = from; i < to; i++) {
                if (condition.holds(rows, selected[i])) {
                    kept[n++] = selected[i];
                }
            }
            return Arrays.copyOf(kept, n);
        }));
    }

    /** Of these rows, those of an interview in which one of the others was said. */
    public Selection<R> saidWith(Selection<? extends StatementRows> others) {
        BitSet interviews = others.interviews();
        return where((each, row) -> each.interview(row) >= 0 && interviews.get(each.interview(row)));
    }

    /** What is done with one row. */
    public interface Each<R> {
        void row(R rows, int row);
    }

    /** Each row in the order of the data. */
    public void forEach(Each<? super R> each) {
        for (int row : selected) {
            each.row(rows, row);
        }
    }

    /** Distinct children, episodes, interviews and statements of all rows. */
    public DistinctCounts count() {
        return countBy(EVERYTHING).getOrDefault(0L, DistinctCounts.NOTHING);
    }

    /** The same for each group. */
    public Map<Long, DistinctCounts> countBy(Key<? super R> key) {
        return countBy((rows, row, each) -> each.accept(key.of(rows, row)));
    }

    /** The same where a row may be in several groups, or in none. */
    public Map<Long, DistinctCounts> countBy(Keys<? super R> keys) {
        Groups counted = new Groups(rows.scope.unitKeys());
        for (int row : selected) {
            next(counted, row);
            keys.of(rows, row, counted::add);
        }
        return counted.byKey();
    }

    /** The same for each group within each group of {@code key}. */
    public Map<Long, Map<Long, DistinctCounts>> countBy(Key<? super R> key, Key<? super R> within) {
        return countBy(key, (Keys<R>) (rows, row, each) -> each.accept(within.of(rows, row)));
    }

    /** The same where a row may be in several groups, or in none, within its group of {@code key}. */
    public Map<Long, Map<Long, DistinctCounts>> countBy(Key<? super R> key, Keys<? super R> within) {
        LongNumbers outers = new LongNumbers();
        LongNumbers inners = new LongNumbers();
        Groups counted = new Groups(rows.scope.unitKeys());
        for (int row : selected) {
            next(counted, row);
            int outer = outers.number(key.of(rows, row));
            within.of(rows, row, inner -> counted.add(pair(outer, inners.number(inner))));
        }
        Map<Long, Map<Long, DistinctCounts>> byKey = new LinkedHashMap<>();
        counted.forEach(
                (pair, each) -> byKey.computeIfAbsent(outers.key((int) (pair >> 32)), none -> new LinkedHashMap<>())
                        .put(inners.key((int) pair), each));
        return byKey;
    }

    /** These distinct children, as they were collected by {@link #childrenBy}. */
    public RawCount ofChildren(BitSet children) {
        return rows.scope.count(Unit.CHILD, children.stream(), children.cardinality());
    }

    /** The number of rows, where each is an episode of its own. */
    public RawCount episodes() {
        return rows.scope.count(
                Unit.EPISODE,
                Arrays.stream(selected).map(row -> rows.episodes().id[rows.episode(row)]),
                selected.length);
    }

    /** The ids of the distinct children of each group, to be united with those of another selection. */
    public Map<Long, BitSet> childrenBy(Keys<? super R> keys) {
        LongNumbers numbers = new LongNumbers();
        List<BitSet> children = new ArrayList<>();
        for (int row : selected) {
            int child = rows.child(row);
            keys.of(rows, row, key -> {
                int number = numbers.number(key);
                if (number == children.size()) {
                    children.add(new BitSet());
                }
                children.get(number).set(child);
            });
        }
        Map<Long, BitSet> byKey = new HashMap<>();
        for (int number = 0; number < children.size(); number++) {
            byKey.put(numbers.key(number), children.get(number));
        }
        return byKey;
    }

    private static long pair(int outer, int inner) {
        return (long) outer << 32 | inner;
    }

    /** The keys of the rows, numbered in the order in which they are first met. */
    LongNumbers number(Key<? super R> key) {
        LongNumbers numbers = new LongNumbers();
        for (int row : selected) {
            numbers.number(key.of(rows, row));
        }
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

    /** When the first and the last interview of each group were held, by the earliest time that is possible; on a tie the first by child. */
    public Map<Long, Held> heldBy(Key<? super R> key) {
        LongNumbers keys = new LongNumbers();
        int[] first = new int[16];
        int[] last = new int[16];
        for (int row : selected) {
            int met = keys.size();
            int group = keys.number(key.of(rows, row));
            if (group == first.length) {
                first = Arrays.copyOf(first, 2 * group);
                last = Arrays.copyOf(last, 2 * group);
            }
            first[group] = group == met || heldAt(row) < heldAt(first[group]) ? row : first[group];
            last[group] = group == met || heldAt(row) > heldAt(last[group]) ? row : last[group];
        }
        Map<Long, Held> held = new HashMap<>();
        for (int group = 0; group < keys.size(); group++) {
            held.put(keys.key(group), new Held(held(first[group]), held(last[group])));
        }
        return held;
    }

    /** When the first and the last of some interviews were held. */
    public record Held(RecordedTime first, RecordedTime last) {}

    private RecordedTime held(int row) {
        return rows.known.columns.interviews.held(rows.interview(row));
    }

    private long heldAt(int row) {
        return rows.known.columns.interviews.heldAt[rows.interview(row)];
    }

    /** The ids of the interviews that were held last, newest first. */
    public List<Long> newestInterviews(int limit) {
        int[] id = rows.known.columns.interviews.id;
        Comparator<Integer> byTime =
                Comparator.<Integer>comparingLong(this::heldAt).thenComparingInt(row -> id[rows.interview(row)]);
        // The oldest of the newest so far comes first, and makes room for a newer one.
        Queue<Integer> newest = new PriorityQueue<>(byTime);
        BitSet met = new BitSet();
        long oldest = Long.MIN_VALUE;
        for (int row : selected) {
            if (heldAt(row) >= oldest && limit > 0 && !met.get(id[rows.interview(row)])) {
                met.set(id[rows.interview(row)]);
                newest.add(row);
                if (newest.size() > limit) {
                    newest.remove();
                    oldest = heldAt(newest.element());
                }
            }
        }
        return newest.stream()
                .sorted(byTime.reversed())
                .map(row -> (long) id[rows.interview(row)])
                .toList();
    }

    /** The group of a row, as a constant of an enum. */
    public interface Kind<R, E extends Enum<E>> {
        E of(R rows, int row);
    }

    /** Distinct statements of each kind of rows, by its ordinal, and of all of them as the last; in one pass. */
    public <E extends Enum<E>> List<RawCount> statementsBy(Class<E> kinds, Kind<? super R, E> kind) {
        int all = kinds.getEnumConstants().length;
        List<RawCount[]> parts = wholeChildren().each((from, to) -> statementsBy(all, kind, from, to));
        return IntStream.rangeClosed(0, all)
                .mapToObj(i -> parts.stream().map(part -> part[i]).reduce(RawCount.NOTHING, RawCount::with))
                .toList();
    }

    private <E extends Enum<E>> RawCount[] statementsBy(int all, Kind<? super R, E> kind, int from, int to) {
        UnitKeys keys = rows.scope.unitKeys();
        int[] number = new int[all + 1];
        long[] key = new long[all + 1];
        int[] last = new int[all + 1];
        Arrays.fill(last, -1);
        for (int at = from; at < to; at++) {
            int statement = rows.statement(selected[at]);
            int own = kind.of(rows, selected[at]).ordinal();
            for (int i = own; i <= all; i += all - own) {
                // The rows of a statement lie side by side.
                if (statement >= 0 && statement != last[i]) {
                    last[i] = statement;
                    number[i]++;
                    key[i] ^= keys.of(Unit.STATEMENT, statement);
                }
            }
        }
        return IntStream.rangeClosed(0, all)
                .mapToObj(i -> new RawCount(number[i], key[i]))
                .toArray(RawCount[]::new);
    }

    /** Ranges of whole children; one where keys are asked for, which one thread keeps. */
    private Ranges wholeChildren() {
        return rows.scope.unitKeys() == UnitKeys.NONE
                ? Ranges.ofChildren(rows, selected)
                : Ranges.whole(selected.length);
    }

    /** To say several things about each group. */
    public Grouped<R> grouped(Key<? super R> key) {
        return new Grouped<>(this, rows, selected, wholeChildren(), key);
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

    /** The ids of the distinct statements, to read their records by. */
    public Long[] statementIds() {
        return Arrays.stream(selected)
                .mapToObj(row -> (long) rows.statement(row))
                .distinct()
                .toArray(Long[]::new);
    }

    /** The ids of the distinct children, to name them in the audit. */
    public Long[] childIds() {
        return Arrays.stream(selected)
                .mapToObj(row -> (long) rows.child(row))
                .distinct()
                .toArray(Long[]::new);
    }

    /** The ids of the distinct episodes, to read their records by. */
    public Long[] episodeIds() {
        return Arrays.stream(selected)
                .mapToObj(row -> (long) rows.episodes().id[rows.episode(row)])
                .distinct()
                .toArray(Long[]::new);
    }

    /** The ids of the distinct interviews, to read their records by. */
    public Long[] interviewIds() {
        return interviews().stream()
                .mapToObj(row -> (long) rows.known.columns.interviews.id[row])
                .toArray(Long[]::new);
    }

    void next(Groups groups, int row) {
        Episodes episodes = rows.episodes();
        Interviews interviews = rows.known.columns.interviews;
        int episode = rows.episode(row);
        int interview = rows.interview(row);
        groups.row(
                rows.child(row),
                episode < 0 ? -1 : episodes.id[episode],
                episode < 0 ? 0 : episodes.inChild[episode],
                interview < 0 ? -1 : interviews.id[interview],
                interview < 0 ? 0 : interviews.inChild[interview],
                rows.statement(row),
                rows.isSaidByChild(row));
    }

    public int size() {
        return selected.length;
    }
}
