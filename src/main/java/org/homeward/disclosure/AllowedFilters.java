package org.homeward.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.disclosure.ReleaseCalendar.Length;

/**
 * The finite set of questions that a release answers: county by month, district by quarter, ward by year, the last twelve months at
 * quarter ends by district. One category at a time, and only county by quarter and district by year. Anything finer would leave a
 * child to be found by subtraction.
 */
public record AllowedFilters(ReleaseCalendar calendar) {

    /** Into what the figure of a question may be divided. */
    public enum Division {
        DISTRICT,
        WARD,
        CATEGORY
    }

    /**
     * A filter reduced to an allowed one.
     *
     * @param removed what was requested and had to be removed, by the names of the URL parameters
     */
    public record NarrowedFilter(DisclosureFilter filter, List<String> removed) {
        public NarrowedFilter {
            removed = List.copyOf(removed);
        }
    }

    /** How many categories a filter names, over all facets. */
    private static int categories(DisclosureFilter filter) {
        return filter.chosen().entrySet().stream()
                .filter(entry -> entry.getKey().isCategory())
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /**
     * Whether a question is an allowed one.
     *
     * @param filter one period, at most one district, at most one value of one category, and nothing else
     */
    public boolean has(DisclosureFilter filter) {
        Optional<Length> length = calendar.length(filter.period());
        int areas = filter.chosen(Facet.AREA).size();
        int categories = categories(filter);
        boolean others =
                filter.chosen().keySet().stream().anyMatch(facet -> facet != Facet.AREA && !facet.isCategory());
        return length.isPresent()
                && !others
                && areas <= 1
                && categories <= 1
                && (areas == 0 || length.get() != Length.MONTH)
                && (categories == 0 || takesCategory(length.get(), areas));
    }

    private static boolean takesCategory(Length length, int areas) {
        return areas == 0 ? length == Length.QUARTER : length == Length.YEAR;
    }

    /** Into what the answer to an allowed one may be divided; each division is a question of its own. */
    public Set<Division> divisions(DisclosureFilter filter) {
        Length length = calendar.length(filter.period()).orElse(Length.MONTH);
        boolean wholeCounty = !filter.filtersBy(Facet.AREA);
        boolean category = categories(filter) > 0;
        List<Division> divisions = new ArrayList<>();
        if (wholeCounty && !category && length != Length.MONTH) {
            divisions.add(Division.DISTRICT);
        }
        if (!category && length == Length.YEAR) {
            divisions.add(Division.WARD);
        }
        if (!category && takesCategory(length, wholeCounty ? 0 : 1)) {
            divisions.add(Division.CATEGORY);
        }
        return Set.copyOf(divisions);
    }

    /** The newest question about the same area whose answer is divided so. */
    public Optional<DisclosureFilter> divided(DisclosureFilter like, Division division, LocalDate release) {
        return calendar.due(release).stream()
                .map(due -> DisclosureFilter.of(due.period())
                        .withAsOf(like.asOf())
                        .with(Facet.AREA, like.chosen(Facet.AREA)))
                .filter(question -> divisions(question).contains(division))
                .findFirst();
    }

    /** The nearest allowed question: the nearest released period, and without what is finer. */
    public NarrowedFilter narrow(DisclosureFilter asked, LocalDate release) {
        List<String> removed = new ArrayList<>();
        Period period = calendar.nearest(asked.period(), release).orElse(asked.period());
        if (!period.from().equals(asked.period().from())) {
            removed.add("from");
        }
        if (!period.to().equals(asked.period().to())) {
            removed.add("to");
        }
        DisclosureFilter narrowed = DisclosureFilter.of(period).withAsOf(asked.asOf());
        for (Facet facet : asked.chosen().keySet()) {
            DisclosureFilter with = narrowed.with(facet, asked.chosen(facet));
            if (has(with)) {
                narrowed = with;
            } else {
                removed.add(facet.parameter());
            }
        }
        return new NarrowedFilter(narrowed, removed);
    }
}
