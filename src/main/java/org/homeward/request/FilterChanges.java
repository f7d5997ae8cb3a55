package org.homeward.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Translator;

/**
 * How the answered question differs from the one that was asked.
 *
 * @param asked the filter in the address
 * @param shown the filter of the figures
 * @param notUnderstood the parameters that could not be read
 * @param tooFine the parameters that this viewer may not use, or only less finely
 */
public record FilterChanges(
        DisclosureFilter asked, DisclosureFilter shown, List<String> notUnderstood, List<String> tooFine) {

    private static final Set<String> NAMED = Set.of("at", "by", "person", "question", "spot");

    public FilterChanges {
        notUnderstood = List.copyOf(notUnderstood);
        tooFine = List.copyOf(tooFine);
    }

    /** What was asked, what is shown instead and why, a sentence for each change; empty where nothing was changed. */
    public List<String> sentences(FilterChoices choices, Locale locale, Translator translator) {
        Set<String> sentences = new LinkedHashSet<>();
        if (tooFine.stream().anyMatch(FilterUrl.PERIOD::contains)) {
            sentences.add(translator.translate(
                    "filter.changed.period",
                    PeriodTexts.of(asked.period(), locale),
                    PeriodTexts.of(shown.period(), locale)));
        }
        List<String> notHere = new ArrayList<>();
        for (Facet facet : asked.chosen().keySet()) {
            if (!shown.filtersBy(facet)) {
                String words = choices.labelled(asked, facet, translator);
                if (!tooFine.contains(facet.parameter())) {
                    notHere.add(words);
                } else if (!facet.isAllowedUnderControl()) {
                    sentences.add(
                            translator.translate("filter.changed.not-allowed", translator.translate(facet.labelKey())));
                } else if (facet.isCategory()) {
                    sentences.add(translator.translate("filter.changed.category", words));
                } else {
                    sentences.add(translator.translate("filter.changed.area", words));
                }
            }
        }
        if (!notHere.isEmpty()) {
            sentences.add(translator.translate("filter.changed.not-here", String.join("; ", notHere)));
        }
        if (tooFine.stream()
                .anyMatch(name ->
                        !FilterUrl.PERIOD.contains(name) && Facet.of(name).isEmpty())) {
            sentences.add(translator.translate("filter.changed.other"));
        }
        notUnderstood.stream()
                .flatMap(names -> Stream.of(names.split(", ")))
                .map(name -> unread(name, translator))
                .forEach(sentences::add);
        return List.copyOf(sentences);
    }

    private static String unread(String name, Translator translator) {
        if (FilterUrl.PERIOD.contains(name)) {
            return translator.translate("filter.unread", translator.translate("filter.period"));
        }
        return Facet.of(name)
                .map(facet -> translator.translate("filter.unread", translator.translate(facet.labelKey())))
                .orElseGet(() -> translator.translate("filter.unread." + (NAMED.contains(name) ? name : "other")));
    }
}
