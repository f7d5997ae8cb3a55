package org.homeward.places;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.Facet;

/** How the map draws counts; in an address {@code as=density}. */
public enum DrawnAs {
    HEXAGONS,
    DENSITY,
    /** A ring for each hexagon: push against pull. */
    REASONS,
    /** Hexagons, listed by the names of the public map around which they lie. */
    NAMES;

    public static final String PARAMETER = "as";

    public String code() {
        return Facet.code(this);
    }

    /** Hexagons are not written in an address. */
    public static Optional<DrawnAs> read(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(PARAMETER, List.of()).stream()
                .limit(1)
                .flatMap(code -> Stream.of(DENSITY, REASONS, NAMES)
                        .filter(each -> each.code().equals(code)))
                .findFirst();
    }
}
