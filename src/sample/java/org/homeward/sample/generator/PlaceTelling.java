package org.homeward.sample.generator;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Statements about places, each with its words, how exactly it is known, and what the place was to the child. */
final class PlaceTelling {

    private static final String HOUSES =
            "friend_home*34 unknown_adult*12 party_address*10 family_home*12 cuckooed*4 takeaway*5" + " vehicle*6";

    private final PlaceChoice choice;
    private final Addresses addresses;
    private final Words words;
    private final Statements statements;
    private final Sheet sheet;

    PlaceTelling(PlaceChoice choice, Addresses addresses, Words words, Statements statements, Sheet sheet) {
        this.choice = choice;
        this.addresses = addresses;
        this.words = words;
        this.statements = statements;
        this.sheet = sheet;
    }

    void tell(Account account) {
        tell(account, place(account.interview, account.dice));
    }

    void tellNamed(Account account, String name) {
        tell(account, ToldPlace.named(choice.named(name)));
    }

    private void tell(Account account, ToldPlace place) {
        Dice dice = account.dice;
        String by = statements.saidBy(account);
        boolean harmed = by.equals("CHILD") && !account.harms.isEmpty() && dice.chance(0.2);
        String role = harmed ? "HARMED_AT" : dice.oneOf("STAYED*50 PASSED_THROUGH*30 WENT_FROM*8 FOUND_AT*9");
        String told = by.equals("CHILD")
                ? inOwnWords(account, place, role)
                : words.say("place." + by, account.with("at", place.where()), dice);
        String key = statements.add(account, "PLACE", by, told, false);
        account.placeNamed = true;
        write(key, place, role);
    }

    private String inOwnWords(Account account, ToldPlace place, String role) {
        String told = words.say("place.child." + role, account.with("at", place.where()), account.dice);
        String tail = "place.tail." + place.category();
        boolean more = !role.equals("HARMED_AT") && words.has(tail) && account.dice.chance(0.4);
        return more ? told + " " + words.say(tail, account.names, account.dice) : told;
    }

    private void write(String key, ToldPlace place, String role) {
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

    private ToldPlace place(Interview interview, Dice dice) {
        Child child = interview.child();
        Town town = nearTown(child, dice);
        return switch (dice.oneOf("NAMED*52 NEAR*5 HOUSE*6 STREET*13 AREA*9 TOWN*5 OUT*3 NOWHERE*7")) {
            case "NAMED" ->
                ToldPlace.named(
                        choice.choose(child, interview.latest().started().day(), dice));
            case "NEAR" ->
                near(choice.choose(child, interview.latest().started().day(), dice), dice);
            case "HOUSE" -> ToldPlace.house(addresses.street(town, dice), dice.between(1, 90), dice.oneOf(HOUSES));
            case "STREET" -> ToldPlace.street(addresses.street(town, dice), dice.oneOf(HOUSES));
            case "AREA" -> ToldPlace.area(child.leaves().ward(), dice.oneOf("unknown*4 friend_home*3 park*2 rough*1"));
            case "TOWN" ->
                ToldPlace.town(dice.pick(addresses.geography().towns().subList(0, 8)));
            case "OUT" -> outOfArea(dice);
            default -> ToldPlace.nowhere(dice);
        };
    }

    /** A few paces away, unless that would be in the sea. */
    private ToldPlace near(NamedPlace place, Dice dice) {
        ToldPlace near = ToldPlace.point(place, dice);
        Coordinate at = near.at();
        return at != null && addresses.geography().wardAt(at).isPresent() ? near : ToldPlace.named(place);
    }

    /** From a village children mostly go to a town. */
    private Town nearTown(Child child, Dice dice) {
        Town own = child.leaves().town();
        List<Town> larger = addresses.geography().towns().stream()
                .filter(town -> !town.isVillage())
                .toList();
        return own.isVillage() && dice.chance(0.85)
                ? dice.weighted(larger, town -> 1 / (1 + town.centre().distance(own.centre())))
                : own;
    }

    private static ToldPlace outOfArea(Dice dice) {
        return switch (dice.oneOf("Wexbridge*5 Carrowby*2 Thornmere*2")) {
            case "Wexbridge" -> ToldPlace.outOfArea("Wexbridge", Ground.at(-6.4, 19.2));
            case "Carrowby" -> ToldPlace.outOfArea("Carrowby", Ground.at(-5.0, 30.4));
            default -> ToldPlace.outOfArea("Thornmere", Ground.at(-7.2, 8.0));
        };
    }
}
