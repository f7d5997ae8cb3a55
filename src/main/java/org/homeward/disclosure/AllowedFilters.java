package org.homeward.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    /** How many categories a filter names, over all facets. */
    public static int categories(DisclosureFilter filter) {
        return filter.chosen().entrySet().stream()
                .filter(entry -> entry.getKey().isCategory())
                .mapToInt(entry -> entry.getValue().size())
                .sum();
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
        int allowance = MAX_CATEGORIES;
        for (Facet facet : requested.chosen().keySet()) {
            int chosen = requested.chosen(facet).size();
            if (chosen > most(facet, allowance)) {
                removed.add(facet.parameter());
                narrowed = narrowed.without(facet);
            } else if (facet.isCategory()) {
                allowance -= chosen;
            }
        }
        return new NarrowedFilter(narrowed, removed);
    }

    /** How many values of a facet may be chosen beside the other facets of the filter. */
    public static int most(Facet facet, DisclosureFilter filter) {
        return most(facet, MAX_CATEGORIES - categories(filter.without(facet)));
    }

    /** How many values of a facet may be chosen where so many categories are left. */
    private static int most(Facet facet, int allowance) {
        return facet.isCategory() ? allowance : facet.isSingleUnderControl() ? 1 : 0;
    }
}
