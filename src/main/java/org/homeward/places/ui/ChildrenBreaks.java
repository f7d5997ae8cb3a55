package org.homeward.places.ui;

import java.util.List;
import org.homeward.disclosure.Count;
import org.jspecify.annotations.Nullable;

/** The five classes of distinct children: the same at every zoom, on the map, in the legend and in print. */
final class ChildrenBreaks {

    /** The lowest count of each class. */
    static final List<Integer> BREAKS = List.of(5, 6, 8, 10, 13);

    static final List<String> NAMES = List.of("5", "6–7", "8–9", "10–12", "13+");

    private ChildrenBreaks() {}

    /** 1 to 5; null below the first class and for a hidden count. */
    static @Nullable Integer level(Count count) {
        int level = (int) count.number().stream()
                .flatMap(n -> BREAKS.stream().mapToInt(least -> least).filter(least -> n >= least))
                .count();
        return level == 0 ? null : level;
    }
}
