package org.homeward.sample.generator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A place as it was told: the words for where, how exactly it is known, and where that is. */
record ToldPlace(
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

    static ToldPlace named(NamedPlace place) {
        boolean street = place.kind().equals("street");
        String article = WITH_ARTICLE.getOrDefault(place.kind(), "");
        return new ToldPlace(
                (street ? "down " : "at ") + article + place.name(), "NAMED_PLACE", place.category(), place.at(), null);
    }

    static ToldPlace point(NamedPlace place, Dice dice) {
        Coordinate at = Ground.rounded(place.at().x + dice.bell(0, 25), place.at().y + dice.bell(0, 25));
        return new ToldPlace("right by " + place.name(), "POINT", place.category(), at, null);
    }

    static ToldPlace house(Addresses.Street street, int number, String category) {
        return new ToldPlace(
                "in a house on " + street.name(), "POINT", category, street.at(), number + " " + street.address());
    }

    static ToldPlace street(Addresses.Street street, String category) {
        String where = List.of("friend_home", "family_home", "party_address", "unknown_adult")
                        .contains(category)
                ? "at a place on " + street.name()
                : "on " + street.name();
        return new ToldPlace(where, "STREET", category, street.at(), street.address());
    }

    static ToldPlace area(Area ward, String category) {
        return new ToldPlace(
                "round " + ward.name() + " way",
                "AREA",
                category,
                ward.shape().getInteriorPoint().getCoordinate(),
                null);
    }

    static ToldPlace town(Town town) {
        return new ToldPlace("in " + town.name(), "TOWN_ONLY", "unknown", town.centre(), null);
    }

    static ToldPlace outOfArea(String name, Coordinate at) {
        return new ToldPlace("over in " + name, "TOWN_ONLY", "out_of_area", at, null);
    }

    static ToldPlace nowhere(Dice dice) {
        return new ToldPlace(dice.pick(NOWHERE), "NOT_MAPPED", "unknown", null, null);
    }
}
