package org.homeward.request;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Translator;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.request.FilterChoices.Choice;

/**
 * The places that a filter can name: the hexagon of each name that is printed on the public map, and any other by the name
 * nearest to it.
 *
 * @param named the names, in alphabetical order
 */
record PlaceNames(List<NamedPlace> named, Translator translator) {

    private static final int SIZE_M = HexagonCell.SIZES_M.getFirst();

    /** @param asked codes of hexagons; one that is no hexagon is no choice */
    Map<String, Choice> choices(Set<String> asked) {
        Map<String, List<NamedPlace>> byCell = named.stream()
                .collect(Collectors.groupingBy(
                        place -> HexagonCell.at(place.at(), SIZE_M).code(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Choice> choices = new LinkedHashMap<>();
        byCell.forEach((code, places) -> choices.put(code, at(places, SIZE_M)));
        asked.stream()
                .filter(code -> !choices.containsKey(code))
                .flatMap(code -> HexagonCell.ofCode(code).stream())
                .forEach(cell -> choices.put(cell.code(), Choice.of(near(cell))));
        return choices;
    }

    private Choice at(List<NamedPlace> places, int size_m) {
        String names = places.stream().map(NamedPlace::name).distinct().collect(Collectors.joining(" / "));
        return new Choice("", names, translator.translate("filter.place.at", names, size_m));
    }

    private String near(HexagonCell cell) {
        Optional<NamedPlace> nearest =
                named.stream().min(Comparator.comparingDouble(place -> distance_m(place.at(), cell.centre())));
        return nearest.map(place -> HexagonCell.at(place.at(), cell.size_m()).equals(cell)
                        ? translator.translate("filter.place.at", place.name(), cell.size_m())
                        : translator.translate("filter.place.near", place.name(), cell.size_m()))
                .orElseGet(() -> translator.translate("filter.place.hexagon", cell.size_m()));
    }

    private static double distance_m(Coordinate one, Coordinate other) {
        return Math.hypot(one.easting_m() - other.easting_m(), one.northing_m() - other.northing_m());
    }
}
