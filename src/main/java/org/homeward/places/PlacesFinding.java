package org.homeward.places;

import java.util.List;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Largest;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Translator;
import org.jspecify.annotations.Nullable;

/**
 * The leading sentence on places: how many children named a place, and which place most of them named.
 *
 * @param children distinct children who named a place, wherever it is
 * @param statements statements in which they did; null where only places are listed
 * @param places the hexagons or areas, most children first; hidden ones count for nothing here
 * @param grain what these places are, and what to say where none has a number
 */
public record PlacesFinding(Count children, @Nullable Count statements, List<Named> places, Grain grain) {

    private static final int MOST_NAMES = 3;

    /** A hexagon or an area by its name. */
    public record Named(String name, Count children) {}

    /** One size of places, so that the sentence says what it counts: 500 m hexagons, or wards. */
    public record Grain(String one, String several, String noneShown) {

        public static Grain hexagons(int size_m, Translator translator) {
            return new Grain(
                    translator.translate("places.finding.hexagon", size_m),
                    translator.translate("places.finding.hexagons", size_m),
                    translator.translate("places.finding.none", size_m));
        }

        /** Names of the public map. */
        public static Grain names(Translator translator) {
            return new Grain(
                    translator.translate("places.finding.name"),
                    translator.translate("places.finding.names"),
                    translator.translate("places.finding.none-named"));
        }

        /**
         * Wards or districts; a release of a month is of the partnership only.
         *
         * @param divided whether there are any areas
         */
        public static Grain areas(AreaKind kind, boolean divided, Translator translator) {
            if (!divided) {
                return new Grain("", "", translator.translate("places.finding.not-divided"));
            }
            return kind == AreaKind.WARD
                    ? wards(translator)
                    : new Grain(
                            translator.translate("places.finding.district"),
                            translator.translate("places.finding.districts"),
                            translator.translate("places.finding.none-shown.districts"));
        }

        private static Grain wards(Translator translator) {
            return new Grain(
                    translator.translate("places.finding.ward"),
                    translator.translate("places.finding.wards"),
                    translator.translate("places.finding.none-shown"));
        }
    }

    public PlacesFinding {
        places = List.copyOf(places);
    }

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        if (children.equals(Count.ZERO)) {
            return translator.translate("places.finding.nothing");
        }
        String who = Counted.CHILDREN.text(children, translator);
        return Listing.sentences(List.of(first(who, translator), most(translator)));
    }

    private String first(String who, Translator translator) {
        if (!children.isShown()) {
            return translator.translate("places.finding.hidden", who);
        }
        return statements == null
                ? translator.translate("places.finding.children", who)
                : translator.translate("places.finding", who, Counted.STATEMENTS.text(statements, translator));
    }

    private String most(Translator translator) {
        List<Named> largest = Largest.of(places, Named::children);
        if (largest.isEmpty()) {
            return grain.noneShown();
        }
        List<String> most =
                largest.stream().map(place -> "**" + place.name() + "**").toList();
        String children = Counted.CHILDREN.text(largest.getFirst().children(), translator);
        if (most.size() > 1 && largest.getFirst().children().isNoisy()) {
            return most.size() > MOST_NAMES
                    ? translator.translate("places.finding.close-many", most.size(), grain.several())
                    : translator.translate("places.finding.close", Listing.and(most, translator), grain.several());
        }
        if (most.size() == 1) {
            return translator.translate("places.finding.most", most.getFirst(), children, grain.one());
        }
        return most.size() > MOST_NAMES
                ? translator.translate("places.finding.ties", most.size(), children, grain.several())
                : translator.translate("places.finding.tie", Listing.and(most, translator), children, grain.several());
    }
}
