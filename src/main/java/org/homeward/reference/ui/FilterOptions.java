package org.homeward.reference.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.Choice;
import org.homeward.ui.filter.FilterChoices;
import org.springframework.stereotype.Component;

/** The filter options of one viewer, with their names. */
@Component
public class FilterOptions {

    private final ReferenceQueries reference;
    private final I18NProvider translations;

    FilterOptions(ReferenceQueries reference, I18NProvider translations) {
        this.reference = reference;
        this.translations = translations;
    }

    public FilterChoices of(Viewer viewer, Locale locale) {
        return new FilterChoices(
                byCode(reference.districts(viewer)),
                byCode(reference.providers(viewer)),
                bySide(reference.factors(viewer), locale),
                byCode(reference.categories(viewer)),
                viewer.role().isUnderDisclosureControl());
    }

    /** The filter of a page of records: everything on it is read from the data that are the latest now. */
    public DisclosureFilter ofNow(Viewer viewer, DisclosureFilter filter) {
        return filter.withAsOf(reference.latest(viewer).change());
    }

    private static Map<String, String> byCode(List<Choice> choices) {
        return choices.stream().collect(Collectors.toMap(Choice::code, Choice::name));
    }

    /** Each factor may be a push, a pull, or part of being forced or lured. */
    private Map<String, String> bySide(List<Choice> factors, Locale locale) {
        Map<String, String> bySide = new LinkedHashMap<>();
        for (FactorSide side : FactorSide.values()) {
            String name = translations.getTranslation("words.FactorSide." + side, locale);
            factors.forEach(factor -> bySide.put(
                    side.name().toLowerCase(Locale.ROOT) + "." + factor.code(), name + ": " + factor.name()));
        }
        return bySide;
    }
}
