package org.homeward.places.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.homeward.disclosure.DisclosureFilter;

/**
 * Which single filter to drop where nothing matches.
 *
 * @param labelKey the name of the filter as the bar has it
 * @param statements how many statements would match without it
 */
record WhatToDrop(String labelKey, DisclosureFilter without, int statements) {

    /** The one whose removal brings the most; empty where none brings any. */
    static Optional<WhatToDrop> best(DisclosureFilter filter, ToIntFunction<DisclosureFilter> count) {
        return parts().stream()
                .filter(part -> !part.without().apply(filter).equals(filter))
                .map(part -> {
                    DisclosureFilter without = part.without().apply(filter);
                    return new WhatToDrop(part.labelKey(), without, count.applyAsInt(without));
                })
                .filter(drop -> drop.statements() > 0)
                .max(Comparator.comparingInt(WhatToDrop::statements));
    }

    private static List<Part> parts() {
        return List.of(
                new Part("filter.area", filter -> filter.withDistricts(Set.of())),
                new Part("filter.care", filter -> filter.withCare(Set.of())),
                new Part("filter.age", filter -> filter.withAges(Set.of())),
                new Part("filter.provider", filter -> filter.withProviders(Set.of())),
                new Part("filter.factor", filter -> filter.withFactors(Set.of())),
                new Part("filter.risk", filter -> filter.withRisks(Set.of())),
                new Part("filter.category", filter -> filter.withCategories(Set.of())));
    }

    private record Part(String labelKey, UnaryOperator<DisclosureFilter> without) {}
}
