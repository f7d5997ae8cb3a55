package org.homeward.request;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Translator;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.Listed;
import org.homeward.request.FilterChoices.Choice;
import org.springframework.stereotype.Component;

/** The filter options of one viewer, with their names. */
@Component
public class FilterOptions {

    private final ReferenceQueries reference;

    FilterOptions(ReferenceQueries reference) {
        this.reference = reference;
    }

    public FilterChoices of(Viewer viewer, Translator translator) {
        Map<Facet, Map<String, Choice>> listed = new EnumMap<>(Facet.class);
        reference
                .filterLists(viewer)
                .forEach((facet, list) ->
                        listed.put(facet, facet == Facet.FACTOR ? bySide(list, translator) : inOrder(list)));
        return new FilterChoices(listed, viewer.role().isUnderDisclosureControl());
    }

    private static Map<String, Choice> inOrder(List<Listed> list) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        list.forEach(each -> choices.put(each.code(), Choice.of(each.name())));
        return choices;
    }

    /** Each factor may be a push, a pull, or part of being forced or lured. */
    private static Map<String, Choice> bySide(List<Listed> factors, Translator translator) {
        Map<String, Choice> bySide = new LinkedHashMap<>();
        for (FactorSide side : FactorSide.values()) {
            String group = translator.translate("words.FactorSide." + side);
            factors.forEach(factor -> bySide.put(
                    Facet.code(side) + "." + factor.code(),
                    new Choice(group, factor.name(), group + ": " + factor.name())));
        }
        return bySide;
    }
}
