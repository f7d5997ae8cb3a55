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
 * Which single filter to drop where nothing matches.
 *
 * @param labelKey the name of the filter as the bar has it
 * @param would what would match without it, as this reader may see it
 */
public record FilterSuggestion(String labelKey, DisclosureFilter without, Count would) {

    /** The one whose removal brings the most that may be shown; empty where none brings any. */
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

    private static List<Droppable> parts() {
        return List.of(
                new Droppable("filter.area", filter -> filter.withDistricts(Set.of())),
                new Droppable("filter.care", filter -> filter.withCare(Set.of())),
                new Droppable("filter.age", filter -> filter.withAges(Set.of())),
                new Droppable("filter.provider", filter -> filter.withProviders(Set.of())),
                new Droppable("filter.factor", filter -> filter.withFactors(Set.of())),
                new Droppable("filter.risk", filter -> filter.withRisks(Set.of())),
                new Droppable("filter.category", filter -> filter.withCategories(Set.of())));
    }

    private record Droppable(String labelKey, UnaryOperator<DisclosureFilter> without) {}
}
