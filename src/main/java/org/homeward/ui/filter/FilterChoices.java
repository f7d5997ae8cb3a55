package org.homeward.ui.filter;

import java.util.List;
import java.util.Map;

/**
 * What the reader may choose from, code by code with its words; given by the room, because the furniture knows no data.
 *
 * @param lattice a reader under disclosure control chooses whole past months, districts, and home or care; nothing finer
 */
public record FilterChoices(
        Map<String, String> districts,
        Map<String, String> providers,
        Map<String, String> factors,
        Map<String, String> categories,
        boolean lattice) {

    /** The parts of a filter that a room offers, in the order of the bar. */
    public enum Part {
        AREA,
        CARE,
        AGE,
        PROVIDER,
        FACTOR,
        RISK,
        CATEGORY
    }

    public FilterChoices {
        districts = Map.copyOf(districts);
        providers = Map.copyOf(providers);
        factors = Map.copyOf(factors);
        categories = Map.copyOf(categories);
    }

    /** Whether this reader may filter by {@code part} at all. */
    boolean offers(Part part, List<Part> room) {
        return room.contains(part) && (!lattice || part == Part.AREA || part == Part.CARE);
    }
}
