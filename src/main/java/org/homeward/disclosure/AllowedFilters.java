package org.homeward.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The filters that a viewer under disclosure control may use: whole calendar months that have ended, the whole partnership or
 * one published area, and at most two categories over all facets together. Such a viewer cannot choose an earlier data
 * version: {@code AuditedDatabase} always reads the latest for them. Two results that differ by a day, a street or a change
 * would reveal a single child by subtraction.
 *
 * @param today the day of the request
 */
public record AllowedFilters(LocalDate today) {

    public static final int MAX_CATEGORIES = 2;

    /**
     * A filter reduced to what is allowed.
     *
     * @param removed what was requested and had to be removed, by the names of the URL parameters
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

    /** The nearest allowed filter: widened to whole months, and without the facets that exceed the limit. */
    public NarrowedFilter narrow(DisclosureFilter requested) {
        List<String> removed = new ArrayList<>();
        Period months = requested.period().inWholePastMonths(today);
        if (!months.from().equals(requested.period().from())) {
            removed.add("from");
        }
        if (!months.to().equals(requested.period().to())) {
            removed.add("to");
        }
        DisclosureFilter narrowed = requested.withPeriod(months);
        if (narrowed.districts().size() > 1) {
            removed.add("area");
            narrowed = narrowed.withDistricts(Set.of());
        }
        int allowance = MAX_CATEGORIES;
        for (Facet<?> facet : CATEGORIES) {
            if (facet.size(narrowed) > allowance) {
                removed.add(facet.name());
                narrowed = facet.without(narrowed);
            }
            allowance -= facet.size(narrowed);
        }
        return new NarrowedFilter(narrowed, removed);
    }
}
