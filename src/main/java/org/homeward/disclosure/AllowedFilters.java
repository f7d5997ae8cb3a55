package org.homeward.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The questions that a reader under disclosure control may ask: whole calendar months that have ended, the whole or one
 * published area, and at most two categories over all facets together. As known when is not theirs to choose: the gate to the
 * database reads the latest for them. Two questions that differ by
 * a day, by a street or by a change would tell a single child by subtraction.
 *
 * @param today the day on which it is asked
 */
public record AllowedFilters(LocalDate today) {

    public static final int MAX_CATEGORIES = 2;

    /**
     * A question as it may be asked.
     *
     * @param removed what was asked and had to be left out, by the names of the address
     */
    public record NarrowedFilter(DisclosureFilter filter, List<String> removed) {
        public NarrowedFilter {
            removed = List.copyOf(removed);
        }
    }

    private record Facet<T>(
            String name,
            Function<DisclosureFilter, Set<T>> read,
            BiFunction<DisclosureFilter, Set<T>, DisclosureFilter> write) {

        int size(DisclosureFilter filter) {
            return read.apply(filter).size();
        }

        DisclosureFilter without(DisclosureFilter filter) {
            return write.apply(filter, Set.of());
        }
    }

    private static final List<Facet<?>> CATEGORIES = List.of(
            new Facet<>("care", DisclosureFilter::care, DisclosureFilter::withCare),
            new Facet<>("age", DisclosureFilter::ages, DisclosureFilter::withAges),
            new Facet<>("provider", DisclosureFilter::providers, DisclosureFilter::withProviders),
            new Facet<>("factor", DisclosureFilter::factors, DisclosureFilter::withFactors),
            new Facet<>("risk", DisclosureFilter::risks, DisclosureFilter::withRisks),
            new Facet<>("category", DisclosureFilter::categories, DisclosureFilter::withCategories));

    /** How many categories a filter names, over all facets. */
    public static int categories(DisclosureFilter filter) {
        return CATEGORIES.stream().mapToInt(facet -> facet.size(filter)).sum();
    }

    public boolean allows(DisclosureFilter filter) {
        return narrow(filter).removed().isEmpty();
    }

    /** The nearest question on the lattice: widened to whole months, and without the facets that ask too much. */
    public NarrowedFilter narrow(DisclosureFilter asked) {
        List<String> left = new ArrayList<>();
        Period months = asked.period().inWholePastMonths(today);
        if (!months.from().equals(asked.period().from())) {
            left.add("from");
        }
        if (!months.to().equals(asked.period().to())) {
            left.add("to");
        }
        DisclosureFilter held = asked.withPeriod(months);
        if (held.districts().size() > 1) {
            left.add("area");
            held = held.withDistricts(Set.of());
        }
        int room = MAX_CATEGORIES;
        for (Facet<?> facet : CATEGORIES) {
            if (facet.size(held) > room) {
                left.add(facet.name());
                held = facet.without(held);
            }
            room -= facet.size(held);
        }
        return new NarrowedFilter(held, left);
    }
}
