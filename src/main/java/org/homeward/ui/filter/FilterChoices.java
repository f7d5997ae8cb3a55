package org.homeward.ui.filter;

import java.util.Map;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.DisclosureFilter;

/**
 * What the reader may choose from, code by code with its words; given by the room, because the furniture knows no data.
 *
 * @param lattice a reader under disclosure control chooses whole past months, one district and at most two categories
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

    /** Whether this reader may put a value of {@code part} beside what is already in the filter. */
    boolean offers(Part part, DisclosureFilter filter) {
        return !lattice || part == Part.AREA || AllowedFilters.categories(filter) < AllowedFilters.MAX_CATEGORIES;
    }

    /** What this reader may choose at most of one part: one area; categories as long as there is room for them. */
    int most(Part part, DisclosureFilter filter, int chosen) {
        if (!lattice) {
            return Integer.MAX_VALUE;
        }
        return part == Part.AREA ? 1 : AllowedFilters.MAX_CATEGORIES - AllowedFilters.categories(filter) + chosen;
    }
}
