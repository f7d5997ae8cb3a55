package org.homeward.reference.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        return parts().stream()
                .filter(part -> !part.without().apply(filter).equals(filter))
                .map(part -> {
                    DisclosureFilter without = part.without().apply(filter);
                    return new FilterSuggestion(part.labelKey(), without, count.apply(without));
                })
                .filter(drop -> !drop.would().equals(Count.ZERO))
                .max(Comparator.comparingInt(drop -> drop.would().number().orElse(0)));
    }

    private static List<Removable> parts() {
        return List.of(
                new Removable("filter.area", filter -> filter.withDistricts(Set.of())),
                new Removable("filter.care", filter -> filter.withCare(Set.of())),
                new Removable("filter.age", filter -> filter.withAges(Set.of())),
                new Removable("filter.provider", filter -> filter.withProviders(Set.of())),
                new Removable("filter.factor", filter -> filter.withFactors(Set.of())),
                new Removable("filter.risk", filter -> filter.withRisks(Set.of())),
                new Removable("filter.category", filter -> filter.withCategories(Set.of())));
    }

    private record Removable(String labelKey, UnaryOperator<DisclosureFilter> without) {}
}
