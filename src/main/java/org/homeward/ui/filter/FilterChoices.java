package org.homeward.ui.filter;

import java.util.Map;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.DisclosureFilter;

/**
 * The values that the user may choose from, each code with its name; given by the room, because the ui packages read no data.
 *
 * @param limited whether the viewer is under disclosure control and chooses whole past months, one district and at most two
 *     categories
 */
public record FilterChoices(
        Map<String, String> districts,
        Map<String, String> providers,
        Map<String, String> factors,
        Map<String, String> categories,
        boolean limited) {

    static final FilterChoices NONE = new FilterChoices(Map.of(), Map.of(), Map.of(), Map.of(), false);

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

    /** Whether this viewer may add a value of {@code part} to the filter. */
    boolean offers(Part part, DisclosureFilter filter) {
        return !limited || part == Part.AREA || AllowedFilters.categories(filter) < AllowedFilters.MAX_CATEGORIES;
    }

    /** How many values of one part this viewer may choose: one area; categories up to the limit over all parts. */
    int most(Part part, DisclosureFilter filter, int chosen) {
        if (!limited) {
            return Integer.MAX_VALUE;
        }
        return part == Part.AREA ? 1 : AllowedFilters.MAX_CATEGORIES - AllowedFilters.categories(filter) + chosen;
    }
}
