package org.homeward.sample.generator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A place as a child names it: the text, the precision, the category and the location. */
record PlaceMention(
        String where,
        String precision,
        String category,
        @Nullable Coordinate at,
        @Nullable String address) {

    private static final List<String> NOWHERE = List.of(
            "somewhere by a petrol station",
            "in a flat above some shops",
            "in a field, I don't know where",
            "at a house with a blue door",
            "in somebody's van",
            "under a bridge somewhere");
    private static final Map<String, String> WITH_ARTICLE = Map.of(
            "retail park",
            "the ",
            "shopping precinct",
            "the ",
            "bus station",
            "the ",
            "shops",
            "the ",
            "car park",
            "the ",
            "pier",
            "",
            "caravan park",
            "the ",
            "lay-by",
            "the ",
            "shopping centre",
            "the ");

    /** Whether it is counted in a cell: known to the street at least. */
    boolean isExact() {
        return List.of("POINT", "STREET", "NAMED_PLACE").contains(precision);
    }

    static PlaceMention named(NamedPlace place) {
        boolean street = place.kind().equals("street");
        String article = WITH_ARTICLE.getOrDefault(place.kind(), "");
        return new PlaceMention(
                (street ? "down " : "at ") + article + place.name(), "NAMED_PLACE", place.category(), place.at(), null);
    }

    static PlaceMention point(NamedPlace place, SeededRandom random) {
        Coordinate at = Ground.rounded(place.at().x + random.normal(0, 25), place.at().y + random.normal(0, 25));
        return new PlaceMention("right by " + place.name(), "POINT", place.category(), at, null);
    }

    static PlaceMention house(Addresses.Street street, int number, String category) {
        return new PlaceMention(
                "in a house on " + street.name(), "POINT", category, street.at(), number + " " + street.address());
    }

    static PlaceMention street(Addresses.Street street, String category) {
        String where = List.of("friend_home", "family_home", "party_address", "unknown_adult")
                        .contains(category)
                ? "at a place on " + street.name()
                : "on " + street.name();
        return new PlaceMention(where, "STREET", category, street.at(), street.address());
    }

    static PlaceMention area(Area ward, String category) {
        return new PlaceMention(
                "round " + ward.name() + " way",
                "AREA",
                category,
                ward.shape().getInteriorPoint().getCoordinate(),
                null);
    }

    static PlaceMention town(Town town) {
        return new PlaceMention("in " + town.name(), "TOWN_ONLY", "unknown", town.centre(), null);
    }

    static PlaceMention outOfArea(String name, Coordinate at) {
        return new PlaceMention("over in " + name, "TOWN_ONLY", "out_of_area", at, null);
    }

    static PlaceMention nowhere(SeededRandom random) {
        return new PlaceMention(random.pick(NOWHERE), "NOT_MAPPED", "unknown", null, null);
    }
}
