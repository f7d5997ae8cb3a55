package org.homeward.ui.filter;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.ui.filter.FilterChoices.Part;

/** A filter as the foot of a page says it: "Area: Eldermouth; Living arrangement: Home". The period stands elsewhere. */
public final class FilterTexts {

    private FilterTexts() {}

    public static String of(DisclosureFilter filter, FilterChoices choices, UnaryOperator<String> translate) {
        String words = Arrays.stream(Part.values())
                .map(part -> FilterPart.of(part, choices))
                .filter(part -> part.isSet(filter))
                .map(part -> translate.apply(part.labelKey()) + ": " + part.words(filter, translate))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? translate.apply("filter.none") : words;
    }
}
