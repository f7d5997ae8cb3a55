package org.homeward.sample.generator;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Writes statements about places, each with its text, its precision and the role of the place. */
final class PlaceStatements {

    private static final String HOUSES =
            "friend_home*34 unknown_adult*12 party_address*10 family_home*12 cuckooed*4 takeaway*5" + " vehicle*6";

    private final PlaceChoice choice;
    private final Addresses addresses;
    private final Phrases phrases;
    private final Statements statements;
    private final Sheet sheet;

    PlaceStatements(PlaceChoice choice, Addresses addresses, Phrases phrases, Statements statements, Sheet sheet) {
        this.choice = choice;
        this.addresses = addresses;
        this.phrases = phrases;
        this.statements = statements;
        this.sheet = sheet;
    }

    void write(Account account) {
        write(account, place(account.interview, account.random));
    }

    void writeNamed(Account account, String name) {
        write(account, PlaceMention.named(choice.named(name)));
    }

    private void write(Account account, PlaceMention place) {
        SeededRandom random = account.random;
        String by = statements.saidBy(account);
        boolean harmed = by.equals("CHILD") && !account.harms.isEmpty() && random.chance(0.2);
        String role = harmed ? "HARMED_AT" : random.oneOf("STAYED*50 PASSED_THROUGH*30 WENT_FROM*8 FOUND_AT*9");
        String text = by.equals("CHILD")
                ? inChildsWords(account, place, role)
                : phrases.fill("place." + by, account.with("at", place.where()), random);
        String key = statements.add(account, "PLACE", by, text, false);
        account.placeNamed = true;
        write(key, place, role);
    }

    private String inChildsWords(Account account, PlaceMention place, String role) {
        String text = phrases.fill("place.child." + role, account.with("at", place.where()), account.random);
        String tail = "place.tail." + place.category();
        boolean more = !role.equals("HARMED_AT") && phrases.has(tail) && account.random.chance(0.4);
        return more ? text + " " + phrases.fill(tail, account.names, account.random) : text;
    }

    private void write(String key, PlaceMention place, String role) {
        Row row = sheet.row()
                .set("statement_key", key)
                .set("original_words", place.where())
                .set("precision", place.precision())
                .set("role", role)
                .set("category", place.category())
                .set("address", place.address());
        Coordinate at = place.at();
        if (at != null) {
            row.set("easting", (long) at.x)
                    .set("northing", (long) at.y)
                    .set("geocoder", place.precision().equals("NAMED_PLACE") ? "gazetteer" : "by hand");
        }
    }

    private PlaceMention place(Interview interview, SeededRandom random) {
        Child child = interview.child();
        Town town = nearTown(child, random);
        return switch (random.oneOf("NAMED*52 NEAR*5 HOUSE*6 STREET*13 AREA*9 TOWN*5 OUT*3 NOWHERE*7")) {
            case "NAMED" ->
                PlaceMention.named(
                        choice.choose(child, interview.latest().started().day(), random));
            case "NEAR" ->
                near(choice.choose(child, interview.latest().started().day(), random), random);
            case "HOUSE" ->
                PlaceMention.house(addresses.street(town, random), random.between(1, 90), random.oneOf(HOUSES));
            case "STREET" -> PlaceMention.street(addresses.street(town, random), random.oneOf(HOUSES));
            case "AREA" ->
                PlaceMention.area(child.leaves().ward(), random.oneOf("unknown*4 friend_home*3 park*2 rough*1"));
            case "TOWN" ->
                PlaceMention.town(random.pick(addresses.geography().towns().subList(0, 8)));
            case "OUT" -> outOfArea(random);
            default -> PlaceMention.nowhere(random);
        };
    }

    /** A few paces away, unless that would be in the sea. */
    private PlaceMention near(NamedPlace place, SeededRandom random) {
        PlaceMention near = PlaceMention.point(place, random);
        Coordinate at = near.at();
        return at != null && addresses.geography().wardAt(at).isPresent() ? near : PlaceMention.named(place);
    }

    /** From a village children mostly go to a town. */
    private Town nearTown(Child child, SeededRandom random) {
        Town own = child.leaves().town();
        List<Town> larger = addresses.geography().towns().stream()
                .filter(town -> !town.isVillage())
                .toList();
        return own.isVillage() && random.chance(0.85)
                ? random.weighted(larger, town -> 1 / (1 + town.centre().distance(own.centre())))
                : own;
    }

    private static PlaceMention outOfArea(SeededRandom random) {
        return switch (random.oneOf("Wexbridge*5 Carrowby*2 Thornmere*2")) {
            case "Wexbridge" -> PlaceMention.outOfArea("Wexbridge", Ground.at(-6.4, 19.2));
            case "Carrowby" -> PlaceMention.outOfArea("Carrowby", Ground.at(-5.0, 30.4));
            default -> PlaceMention.outOfArea("Thornmere", Ground.at(-7.2, 8.0));
        };
    }
}
