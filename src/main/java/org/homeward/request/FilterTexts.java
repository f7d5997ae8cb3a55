package org.homeward.request;

import java.util.stream.Collectors;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Translator;

/** A filter as in the head of a page: "1 May – 31 Oct 2026; Area: Eldermouth", or that there is none but the period. */
public final class FilterTexts {

    private FilterTexts() {}

    /** @param period the period in words */
    public static String of(DisclosureFilter filter, String period, FilterChoices choices, Translator translator) {
        String others = filter.chosen().keySet().stream()
                .map(facet -> choices.labelled(filter, facet, translator))
                .collect(Collectors.joining("; "));
        return period + "; " + (others.isEmpty() ? translator.translate("filter.no-other") : others);
    }
}
