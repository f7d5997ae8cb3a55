package org.homeward.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose to see; immutable, and passed unchanged from the address to what counts.
 *
 * @param period dates of going missing (places, people, factors, trends) or of return (coverage)
 * @param chosen the chosen values of each facet, as codes; a facet without values does not filter and is not in it
 * @param asOf the change as of which everything is read; null reads the latest
 */
public record DisclosureFilter(
        Period period,
        Map<Facet, Set<String>> chosen,
        @Nullable Long asOf) {

    public DisclosureFilter {
        Map<Facet, Set<String>> sorted = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                SortedSet<String> codes = Collections.unmodifiableSortedSet(new TreeSet<>(values));
                sorted.put(facet, codes);
            }
        });
        chosen = Collections.unmodifiableMap(sorted);
    }

    public static DisclosureFilter of(Period period) {
        return new DisclosureFilter(period, Map.of(), null);
    }

    public Optional<Long> asOfChange() {
        return Optional.ofNullable(asOf);
    }

    /** The values of a facet, in alphabetical order; empty where it does not filter. */
    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public boolean filtersBy(Facet facet) {
        return chosen.containsKey(facet);
    }

    /** Whether it filters by a facet of this grain. */
    public boolean filtersBy(Facet.Grain grain) {
        return chosen.keySet().stream().anyMatch(facet -> facet.grain() == grain);
    }

    /** Whether the facet lets this value through. */
    public boolean admits(Facet facet, Enum<?> value) {
        return !filtersBy(facet) || chosen(facet).contains(Facet.code(value));
    }

    public DisclosureFilter with(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new DisclosureFilter(period, changed, asOf);
    }

    public DisclosureFilter with(Facet facet, Enum<?>... values) {
        return with(facet, Arrays.stream(values).map(Facet::code).collect(Collectors.toSet()));
    }

    public DisclosureFilter without(Facet facet) {
        return with(facet, Set.of());
    }

    /** Only these facets, and the period. */
    public DisclosureFilter only(Collection<Facet> facets) {
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        kept.putAll(chosen);
        kept.keySet().retainAll(facets);
        return new DisclosureFilter(period, kept, asOf);
    }

    public DisclosureFilter withPeriod(Period changed) {
        return new DisclosureFilter(changed, chosen, asOf);
    }

    public DisclosureFilter withAsOf(@Nullable Long change) {
        return new DisclosureFilter(period, chosen, change);
    }
}
