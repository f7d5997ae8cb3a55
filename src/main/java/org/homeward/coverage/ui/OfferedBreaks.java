package org.homeward.coverage.ui;

import java.util.List;
import java.util.OptionalInt;
import org.homeward.ui.count.Share;

/** Round, fixed breaks, so that 87% and 88% never differ in colour. */
final class OfferedBreaks {

    /** The keys of the five classes, from the lowest up. */
    static final List<String> NAMES = List.of(
            "coverage.map.class-1",
            "coverage.map.class-2",
            "coverage.map.class-3",
            "coverage.map.class-4",
            "coverage.map.class-5");

    private static final List<Integer> FROM_PERCENT = List.of(33, 50, 70, 85);

    private OfferedBreaks() {}

    /** The class from 1 to 5; empty where the share may not be shown or would disclose too much. */
    static OptionalInt of(Share share) {
        return share.percent().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(1
                        + (int) FROM_PERCENT.stream()
                                .filter(from -> share.percent().getAsInt() >= from)
                                .count());
    }
}
