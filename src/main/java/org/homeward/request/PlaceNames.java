package org.homeward.request;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DrawnArea;
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

    private static final double SQUARE_KILOMETRE_M2 = 1e6;
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

    /** The areas that were drawn, each by its size and the name nearest to its middle. @param asked codes of drawn areas */
    Map<String, Choice> drawn(Set<String> asked) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        asked.stream()
                .flatMap(code -> DrawnArea.ofCode(code).stream())
                .forEach(area -> choices.put(area.code(), Choice.of(text(area))));
        return choices;
    }

    private String text(DrawnArea area) {
        String name = nearest(area.middle()).map(NamedPlace::name).orElse("");
        return switch (area) {
            case DrawnArea.Circle circle ->
                translator.translate(
                        name.isEmpty() ? "filter.within.circle" : "filter.within.circle.near", circle.radius_m(), name);
            case DrawnArea.Ring ring ->
                translator.translate(
                        name.isEmpty() ? "filter.within.ring" : "filter.within.ring.near",
                        ring.squareMetres() / SQUARE_KILOMETRE_M2,
                        name);
        };
    }

    private Optional<NamedPlace> nearest(Coordinate at) {
        return named.stream().min(Comparator.comparingDouble(place -> distance_m(place.at(), at)));
    }

    private Choice at(List<NamedPlace> places, int size_m) {
        String names = places.stream().map(NamedPlace::name).distinct().collect(Collectors.joining(" / "));
        return new Choice("", names, translator.translate("filter.place.at", names, size_m));
    }

    private String near(HexagonCell cell) {
        return nearest(cell.centre())
                .map(place -> HexagonCell.at(place.at(), cell.size_m()).equals(cell)
                        ? translator.translate("filter.place.at", place.name(), cell.size_m())
                        : translator.translate("filter.place.near", place.name(), cell.size_m()))
                .orElseGet(() -> translator.translate("filter.place.hexagon", cell.size_m()));
    }

    private static double distance_m(Coordinate one, Coordinate other) {
        return Math.hypot(one.easting_m() - other.easting_m(), one.northing_m() - other.northing_m());
    }
}
