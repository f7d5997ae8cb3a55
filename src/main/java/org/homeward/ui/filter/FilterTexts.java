package org.homeward.ui.filter;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.ui.filter.FilterChoices.Part;

/** A filter as in the head of a page: "1 May – 31 Oct 2026; Area: Eldermouth", or that there is none but the period. */
public final class FilterTexts {

    private FilterTexts() {}

    /** @param period the period in words */
    public static String of(
            DisclosureFilter filter, String period, FilterChoices choices, UnaryOperator<String> translate) {
        String others = Arrays.stream(Part.values())
                .map(part -> FilterPart.of(part, choices))
                .filter(part -> part.isSet(filter))
                .map(part -> translate.apply(part.labelKey()) + ": " + part.words(filter, translate))
                .collect(Collectors.joining("; "));
        return period + "; " + (others.isEmpty() ? translate.apply("filter.no-other") : others);
    }
}
