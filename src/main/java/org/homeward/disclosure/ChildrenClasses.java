package org.homeward.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The five classes of distinct children in an area: the same at every zoom, on the map, in the legend and in print, so that a colour
 * means the same on every page. The breaks are round and fixed; the first is the smallest number that leaves the partnership.
 */
public enum ChildrenClasses {
    /** Of a hexagon or a ward. */
    SMALL_AREAS(5, 6, 8, 10, 13),
    /** Of a district, where the numbers are larger. */
    DISTRICTS(5, 10, 20, 40, 80);

    private final List<Integer> least;

    ChildrenClasses(Integer... least) {
        this.least = List.of(least);
    }

    public static ChildrenClasses of(AreaKind kind) {
        return kind == AreaKind.DISTRICT ? DISTRICTS : SMALL_AREAS;
    }

    /** The lowest count of each class, the smallest first. */
    public List<Integer> least() {
        return least;
    }

    /** "5", "6–7", "8–9", "10–12", "13+" */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < least.size() - 1; i++) {
            int last = least.get(i + 1) - 1;
            names.add(last == least.get(i) ? String.valueOf(last) : least.get(i) + "–" + last);
        }
        names.add(least.getLast() + "+");
        return names;
    }

    /** The class of a count, from 0; empty below the first and for a hidden count. */
    public OptionalInt step(Count count) {
        int reached = (int) count.number().stream()
                .flatMap(n -> least.stream().mapToInt(lowest -> lowest).filter(lowest -> n >= lowest))
                .count();
        return reached == 0 ? OptionalInt.empty() : OptionalInt.of(reached - 1);
    }
}
