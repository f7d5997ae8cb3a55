package org.homeward.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Authorisation;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Translator;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.Listed;
import org.homeward.request.FilterChoices.Choice;
import org.springframework.stereotype.Component;

/** The filter options of one viewer, with their names. */
@Component
public class FilterOptions {

    private static final int CAPACITY = 64;

    /** What decides which lists somebody is offered. */
    private record Key(long change, Set<String> districts) {}

    private record Lists(Map<Facet, List<Listed>> byFacet, List<NamedPlace> places) {}

    private final ReferenceQueries reference;
    private final GeographyQueries geography;
    private final DisclosureControl control;
    private final Cache<Key, Lists> cache =
            Caffeine.newBuilder().maximumSize(CAPACITY).build();

    FilterOptions(ReferenceQueries reference, GeographyQueries geography, DisclosureControl control) {
        this.control = control;
        this.reference = reference;
        this.geography = geography;
    }

    /** @param filter the question; hexagons that it names have a text, whether a name is printed in them or not */
    public FilterChoices of(Viewer viewer, DisclosureFilter filter, Translator translator) {
        boolean limited = viewer.role().isUnderDisclosureControl();
        Map<Facet, Map<String, Choice>> listed = new EnumMap<>(Facet.class);
        Lists lists = cache.get(
                new Key(reference.latest(viewer).change(), viewer.districtsListed()),
                now -> new Lists(reference.filterLists(viewer), geography.namedPlaces(viewer)));
        lists.byFacet().forEach((facet, list) -> {
            if (facet == Facet.WITHIN ? seesPoints(viewer) : !limited || facet.isAllowedUnderControl()) {
                listed.put(facet, choices(filter, facet, list, lists.places(), translator));
            }
        });
        return new FilterChoices(
                listed,
                limited
                        ? reference
                                .release(viewer)
                                .map(release -> new FilterChoices.Released(
                                        control.allowedFilters(),
                                        control.allowedFilters().calendar().due(release.dueOn())))
                                .or(() -> Optional.of(new FilterChoices.Released(control.allowedFilters(), List.of())))
                        : Optional.empty());
    }

    private static boolean seesPoints(Viewer viewer) {
        return Authorisation.allows(Authorisation.Kind.QUERY, "PlaceStatementQueries.points", viewer.role());
    }

    private Map<String, Choice> choices(
            DisclosureFilter filter, Facet facet, List<Listed> list, List<NamedPlace> places, Translator translator) {
        return switch (facet) {
            case FACTOR -> bySide(list, translator);
            case ETHNICITY -> ethnicities(list, translator);
            case PLACE -> new PlaceNames(places, translator).choices(filter.chosen(Facet.PLACE));
            case WITHIN -> new PlaceNames(places, translator).drawn(filter.chosen(Facet.WITHIN));
            default -> inOrder(list);
        };
    }

    private static Map<String, Choice> inOrder(List<Listed> list) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        list.forEach(each -> choices.put(each.code(), choice(each)));
        return choices;
    }

    private static Choice choice(Listed each) {
        return each.group().isEmpty()
                ? Choice.of(each.name())
                : new Choice(each.group(), each.name(), each.name() + " (" + each.group() + ")");
    }

    private static Map<String, Choice> ethnicities(List<Listed> list, Translator translator) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        list.forEach(each -> choices.put(
                each.code(),
                new Choice(translator.translate("filter.ethnic-group." + each.group()), each.name(), each.name())));
        String none = translator.translate("filter.ethnicity.not-recorded");
        choices.put(Facet.NOT_RECORDED, new Choice(translator.translate("filter.ethnic-group.UNKNOWN"), none, none));
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
