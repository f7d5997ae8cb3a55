package org.homeward.ui.filter;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.ui.filter.FilterChoices.Part;

/** A filter as in the footer of a page: "Area Eldermouth; From care". The period is printed separately. */
public final class FilterTexts {

    private FilterTexts() {}

    public static String of(DisclosureFilter filter, FilterChoices choices, UnaryOperator<String> translate) {
        String text = Arrays.stream(Part.values())
                .map(part -> FilterPart.of(part, choices))
                .filter(part -> part.isSet(filter))
                .map(part -> translate.apply(part.labelKey()) + ": " + part.words(filter, translate))
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? translate.apply("filter.none") : text;
    }
}
