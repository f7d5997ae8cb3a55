package org.homeward.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The null hypothesis of emergence: a child's places say nothing about its dates. A replicate gives each child all weeks of another one, in
 * their order, so that what it said of one week stays together. Children swap with those of their district who have equally many weeks;
 * where these are fewer than five, with all such children of any district; who has no such partner keeps its own. Every area keeps its
 * visits and, but for those few, every week of a district keeps its children: a change of interviewing cancels.
 *
 * <p>How the children of a group are ordered follows from each one's own random number. So without one child the others are permuted as if
 * it had never been there.
 *
 * @see <a href="https://doi.org/10.1007/b138696">Good (2005), Permutation, Parametric and Bootstrap Tests of Hypotheses, on
 *     exchangeable units</a>
 */
final class WeekPermutation {

    private static final int LEAST_PARTNERS = 5;
    private static final int KEY_BITS = 24;

    private final List<Visit> visits;
    private final int[] children;
    /** Where the visits of each child begin, and its weeks. */
    private final int[] visitsFrom;

    private final int[] weeksFrom;
    /** The distinct weeks of each child, and to which of them each visit belongs. */
    private final int[] weeks;

    private final int[] weekOf;
    private final int[] areas;
    /** Children who swap with each other. */
    private final List<int[]> groups;

    private final Replicates replicates;

    /** @param visits sorted, each once: child by child, and week by week */
    WeekPermutation(List<Visit> visits, Replicates replicates) {
        this.visits = visits;
        this.replicates = replicates;
        this.areas = visits.stream().mapToInt(Visit::area).toArray();
        this.children = visits.stream().mapToInt(Visit::child).distinct().toArray();
        this.visitsFrom = new int[children.length + 1];
        this.weeksFrom = new int[children.length + 1];
        this.weekOf = new int[areas.length];
        int[] distinct = new int[areas.length];
        int found = 0;
        Map<Integer, Map<Integer, List<Integer>>> byLength = new TreeMap<>();
        for (int child = 0, i = 0; child < children.length; child++) {
            int district = visits.get(i).district();
            for (; i < areas.length && visits.get(i).child() == children[child]; i++) {
                if (found == weeksFrom[child]
                        || distinct[found - 1] != visits.get(i).week()) {
                    distinct[found++] = visits.get(i).week();
                }
                weekOf[i] = found - 1;
            }
            visitsFrom[child + 1] = i;
            weeksFrom[child + 1] = found;
            byLength.computeIfAbsent(found - weeksFrom[child], length -> new TreeMap<>())
                    .computeIfAbsent(district, each -> new ArrayList<>())
                    .add(child);
        }
        this.weeks = Arrays.copyOf(distinct, found);
        this.groups = byLength.values().stream()
                .flatMap(byDistrict -> partners(byDistrict).stream())
                .toList();
    }

    private static List<int[]> partners(Map<Integer, List<Integer>> byDistrict) {
        List<int[]> groups = new ArrayList<>();
        List<Integer> pooled = new ArrayList<>();
        for (List<Integer> together : byDistrict.values()) {
            if (together.size() < LEAST_PARTNERS) {
                pooled.addAll(together);
            } else {
                groups.add(array(together));
            }
        }
        if (pooled.size() > 1) {
            pooled.sort(null);
            groups.add(array(pooled));
        }
        return groups;
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    int visits() {
        return areas.length;
    }

    int area(int visit) {
        return areas[visit];
    }

    /** Whether the child went to the same area again, in a visit after this one and before the end. */
    boolean isRepeated(int visit, int end) {
        for (int later = visit + 1; later < end; later++) {
            if (areas[later] == areas[visit]) {
                return true;
            }
        }
        return false;
    }

    int children() {
        return children.length;
    }

    int child(int at) {
        return children[at];
    }

    /** Where the visits of a child begin. */
    int start(int child) {
        return visitsFrom[child];
    }

    /** The distinct weeks of all children, one child after the other: every replicate has the same. */
    int[] weeks() {
        return weeks.clone();
    }

    /** How many children keep their dates in every replicate. */
    int withoutPartner() {
        return children.length - groups.stream().mapToInt(group -> group.length).sum();
    }

    /** The observed week of each visit. */
    int[] observed() {
        return visits.stream().mapToInt(Visit::week).toArray();
    }

    /** @param permuted receives the week of each visit in a replicate */
    void permute(int replicate, int[] permuted) {
        int[] given = weeks.clone();
        for (int[] group : groups) {
            long[] order = new long[group.length];
            for (int i = 0; i < group.length; i++) {
                order[i] = replicates.key(replicate, children[group[i]]) << KEY_BITS | i;
            }
            Arrays.sort(order);
            for (int i = 0; i < group.length; i++) {
                int from = weeksFrom[group[(int) (order[i] & (1 << KEY_BITS) - 1)]];
                int to = weeksFrom[group[i]];
                System.arraycopy(weeks, from, given, to, weeksFrom[group[i] + 1] - to);
            }
        }
        for (int visit = 0; visit < permuted.length; visit++) {
            permuted[visit] = given[weekOf[visit]];
        }
    }
}
