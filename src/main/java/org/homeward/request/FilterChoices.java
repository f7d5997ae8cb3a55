package org.homeward.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.disclosure.Translator;

/**
 * The values that the user may choose from, each with its text.
 *
 * @param listed the values that are codes of a list, in the order in which they are shown
 * @param released for a viewer under disclosure control: what the releases have
 */
public record FilterChoices(Map<Facet, Map<String, Choice>> listed, Optional<Released> released) {

    /**
     * What a viewer under disclosure control chooses from.
     *
     * @param due the periods, the newest first in each length
     */
    public record Released(AllowedFilters allowed, List<ReleaseCalendar.Due> due) {
        public Released {
            due = List.copyOf(due);
        }
    }

    /**
     * One value.
     *
     * @param group the heading above it; "" for none
     * @param name its name below that heading
     * @param text its name where no heading stands above it
     */
    public record Choice(String group, String name, String text) {

        /** A name that needs no heading. */
        public static Choice of(String name) {
            return new Choice("", name, name);
        }
    }

    public static final FilterChoices NONE = new FilterChoices(Map.of(), Optional.empty());

    public FilterChoices {
        Map<Facet, Map<String, Choice>> copy = new EnumMap<>(Facet.class);
        listed.forEach((facet, choices) -> copy.put(facet, Collections.unmodifiableMap(new LinkedHashMap<>(choices))));
        listed = Collections.unmodifiableMap(copy);
    }

    /** The values of a facet in the order in which they are shown. */
    public Set<String> codes(Facet facet) {
        return choices(facet).keySet();
    }

    /** The values of a facet with their texts; the texts of constants are keys of translations. */
    private Map<String, Choice> choices(Facet facet) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        facet.constants().forEach(code -> choices.put(code, Choice.of(facet.textKey(code))));
        choices.putAll(listed.getOrDefault(facet, Map.of()));
        return choices;
    }

    /** The values of a facet in the user's language. */
    public Map<String, Choice> choices(Facet facet, Translator translator) {
        Map<String, Choice> choices = choices(facet);
        facet.constants().forEach(code -> choices.put(code, Choice.of(translator.translate(facet.textKey(code)))));
        return choices;
    }

    /** The chosen values of a facet in words, in the order of the choices; from the third on, only how many. */
    public String words(DisclosureFilter filter, Facet facet, Translator translator) {
        Map<String, Choice> choices = choices(facet, translator);
        List<String> chosen = new ArrayList<>(choices.keySet());
        chosen.retainAll(filter.chosen(facet));
        filter.chosen(facet).stream().filter(code -> !choices.containsKey(code)).forEach(chosen::add);
        String first = chosen.stream()
                .limit(2)
                .map(code -> choices.getOrDefault(code, Choice.of(code)).text())
                .collect(Collectors.joining(", "));
        return chosen.size() > 2 ? first + " +" + (chosen.size() - 2) : first;
    }

    /** The same after the label: "Area: Eldermouth". */
    public String labelled(DisclosureFilter filter, Facet facet, Translator translator) {
        return translator.translate(facet.labelKey()) + ": " + words(filter, facet, translator);
    }

    /** Whether this viewer may add a value of a facet to the filter by choosing it; an area is drawn on the map. */
    public boolean offers(Facet facet, DisclosureFilter filter) {
        return released.isEmpty()
                ? facet != Facet.WITHIN
                : codes(facet).stream()
                        .anyMatch(code -> released.get().allowed().has(filter.with(facet, Set.of(code))));
    }

    /** How many values of one facet this viewer may choose. */
    public int most() {
        return released.isPresent() ? 1 : Integer.MAX_VALUE;
    }
}
