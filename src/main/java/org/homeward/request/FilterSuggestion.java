package org.homeward.request;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;

/**
 * The single filter to remove where there are no results.
 *
 * @param labelKey the translation key of the filter
 * @param would the count without it, as this viewer may see it
 */
public record FilterSuggestion(String labelKey, DisclosureFilter without, Count would) {

    /** The filter whose removal gives the largest count that may be shown; empty where none gives any. */
    public static Optional<FilterSuggestion> best(DisclosureFilter filter, Function<DisclosureFilter, Count> count) {
        return filter.chosen().keySet().stream()
                .map(facet -> {
                    DisclosureFilter without = filter.without(facet);
                    return new FilterSuggestion(facet.labelKey(), without, count.apply(without));
                })
                .filter(drop -> !drop.would().equals(Count.ZERO))
                .max(Comparator.comparingInt(drop -> drop.would().number().orElse(0)));
    }
}
