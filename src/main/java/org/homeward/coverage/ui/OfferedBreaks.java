package org.homeward.coverage.ui;

import java.util.List;
import java.util.OptionalInt;
import org.homeward.disclosure.Share;

/** The classes of the map, as {@link Share#step} gives them. */
final class OfferedBreaks {

    /** The keys of the five classes, from the lowest up. */
    static final List<String> NAMES = List.of(
            "coverage.map.class-1",
            "coverage.map.class-2",
            "coverage.map.class-3",
            "coverage.map.class-4",
            "coverage.map.class-5");

    private OfferedBreaks() {}

    /** The class from 1 to 5; empty where the share may not be shown or would disclose too much. */
    static OptionalInt of(Share share) {
        return share.step().stream().mapToInt(step -> 1 + step).findAny();
    }
}
