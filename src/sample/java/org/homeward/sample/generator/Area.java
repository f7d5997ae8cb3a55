package org.homeward.sample.generator;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A published area with a code in the style of the national register, of numbers that are not allocated. */
record Area(String code, String name, Kind kind, @Nullable String parent, Geometry shape) {

    /** As the disclosure format names them. */
    enum Kind {
        COUNTY,
        DISTRICT,
        WARD,
        ELSEWHERE
    }
}
