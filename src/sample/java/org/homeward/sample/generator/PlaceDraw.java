package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Draws the places of an account, without text: how many, which, and how exactly each is known. */
final class PlaceDraw {

    static final String ROLES = "STAYED*50 PASSED_THROUGH*30 WENT_FROM*8 FOUND_AT*9";
    private static final String HOUSES =
            "friend_home*34 unknown_adult*12 party_address*10 family_home*12 cuckooed*4 takeaway*5" + " vehicle*6";

    private final PlaceChoice choice;
    private final Addresses addresses;

    PlaceDraw(CountyPlan plan, List<Child> children, Addresses addresses) {
        this.choice = new PlaceChoice(plan, children, addresses.geography().places());
        this.addresses = addresses;
    }

    PlaceMention named(String name) {
        return PlaceMention.named(choice.named(name));
    }

    /** How many places an account has. */
    static int count(SeededRandom random, boolean gaps) {
        return Integer.parseInt(random.oneOf(gaps ? "0*2 1*5 2*2" : "1*18 2*36 3*30 4*16"));
    }

    /** The places of one account that the child went to, without any text. */
    List<PlaceMention> wentTo(Interview interview, boolean gaps, SeededRandom random) {
        List<PlaceMention> places = new ArrayList<>();
        for (int i = count(random, gaps); i > 0; i--) {
            PlaceMention place = one(interview, random);
            if (!random.oneOf(ROLES).equals("WENT_FROM")) {
                places.add(place);
            }
        }
        return places;
    }

    PlaceMention one(Interview interview, SeededRandom random) {
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
