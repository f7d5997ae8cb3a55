package org.homeward.store.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.UnitKeys;
import org.homeward.disclosure.UnitKeys.Unit;
import org.junit.jupiter.api.Test;

/** Counting in one pass gives what sets give. */
class GroupsTest {

    /** Small ones are found by their index, the others by their hash. */
    private static final long[] KEYS = {Rows.NO_KEY, -1, 0, 1, 300, 65_535, 65_536, 1L << 40};

    private static final UnitKeys KEYS_OF = (unit, id) -> new Random(31L * id + unit.ordinal()).nextLong();

    private record Row(long key, int child, int episode, int interview, int statement, boolean byChild) {}

    @Test
    void nothing_is_in_no_group() {
        assertThat(new Groups(KEYS_OF).byKey()).isEmpty();
    }

    @Test
    void a_thousand_random_tables_are_counted_as_sets_count_them() {
        Random random = new Random(7);
        for (int table = 0; table < 1000; table++) {
            List<Row> rows = sortedByChildAndStatement(random);
            assertThat(counted(rows)).isEqualTo(countedBySets(rows));
        }
    }

    @Test
    void a_child_with_more_episodes_than_a_mask_holds_is_counted_whole() {
        Groups groups = new Groups(KEYS_OF);
        for (int time = 0; time < 3; time++) {
            for (int episode = 0; episode < 200; episode++) {
                groups.row(1, 1000 + episode, episode, 2000 + episode, episode, -1, false);
                groups.add(5);
            }
        }
        assertThat(groups.byKey())
                .containsExactly(Map.entry(
                        5L,
                        new DistinctCounts(
                                counted(Unit.CHILD, IntStream.of(1)),
                                counted(Unit.EPISODE, IntStream.range(1000, 1200)),
                                counted(Unit.INTERVIEW, IntStream.range(2000, 2200)),
                                RawCount.NOTHING,
                                200,
                                RawCount.NOTHING)));
    }

    /** Some children have 70 episodes, which come back in any order; statements of a child come one after the other. */
    private static List<Row> sortedByChildAndStatement(Random random) {
        List<Row> rows = new java.util.ArrayList<>();
        int statement = 0;
        for (int child = 1; child <= 1 + random.nextInt(6); child++) {
            int episodes = random.nextInt(5) == 0 ? 70 : 1 + random.nextInt(4);
            for (int said = random.nextInt(2 * episodes); said >= 0; said--) {
                statement++;
                int episode = random.nextInt(episodes);
                int interview = random.nextInt(episodes);
                boolean byChild = random.nextInt(3) == 0;
                for (int detail = random.nextInt(3); detail >= 0; detail--) {
                    rows.add(new Row(
                            KEYS[random.nextInt(KEYS.length)],
                            child,
                            100 * child + episode,
                            100 * child + interview,
                            statement,
                            byChild));
                }
            }
        }
        return rows;
    }

    private static Map<Long, DistinctCounts> counted(List<Row> rows) {
        Groups groups = new Groups(KEYS_OF);
        for (Row row : rows) {
            groups.row(
                    row.child(),
                    row.episode(),
                    row.episode() % 100,
                    row.interview(),
                    row.interview() % 100,
                    row.statement(),
                    row.byChild());
            groups.add(row.key());
        }
        return new TreeMap<>(groups.byKey());
    }

    private static Map<Long, DistinctCounts> countedBySets(List<Row> rows) {
        Map<Long, List<Row>> byKey = new TreeMap<>();
        rows.forEach(row -> byKey.computeIfAbsent(row.key(), none -> new java.util.ArrayList<>())
                .add(row));
        Map<Long, DistinctCounts> counted = new TreeMap<>();
        byKey.forEach((key, group) -> {
            Map<Integer, Set<Integer>> episodes = new HashMap<>();
            group.forEach(row -> episodes.computeIfAbsent(row.child(), none -> new HashSet<>())
                    .add(row.episode()));
            counted.put(
                    key,
                    new DistinctCounts(
                            counted(Unit.CHILD, group.stream().mapToInt(Row::child)),
                            counted(Unit.EPISODE, group.stream().mapToInt(Row::episode)),
                            counted(Unit.INTERVIEW, group.stream().mapToInt(Row::interview)),
                            counted(Unit.STATEMENT, group.stream().mapToInt(Row::statement)),
                            episodes.values().stream().mapToInt(Set::size).max().orElse(0),
                            counted(
                                    Unit.CHILD,
                                    group.stream().filter(Row::byChild).mapToInt(Row::child))));
        });
        return counted;
    }

    /** The number of distinct ids, with the exclusive or of their keys. */
    private static RawCount counted(Unit unit, IntStream ids) {
        int[] distinct = ids.distinct().toArray();
        return new RawCount(
                distinct.length,
                IntStream.of(distinct).mapToLong(id -> KEYS_OF.of(unit, id)).reduce(0, (a, b) -> a ^ b));
    }
}
