package org.homeward.places;

import org.homeward.disclosure.Translator;
import org.homeward.places.Journeys.Distance;
import org.homeward.places.Journeys.End;
import org.homeward.places.Journeys.Journey;
import org.homeward.request.Columns;

/** The columns of journeys: between districts, and by distance. */
public final class JourneyColumns {

    private JourneyColumns() {}

    public static Columns<Journey> between(Translator translator) {
        return new Columns<Journey>(translator)
                .head(
                        "places.column.missing-from",
                        journey -> journey.from().code(),
                        journey -> name(journey.from(), translator))
                .coded(
                        "places.column.place-in",
                        journey -> journey.to().code(),
                        journey -> name(journey.to(), translator))
                .count("places.column.children", Journey::children)
                .count("places.column.episodes", Journey::episodes);
    }

    public static Columns<Distance> byDistance(Translator translator) {
        return new Columns<Distance>(translator)
                .head(
                        "places.column.distance",
                        row -> row.band().name(),
                        row -> translator.translate("places.distance." + row.band()))
                .count("places.column.children", Distance::children)
                .count("places.column.episodes", Distance::episodes);
    }

    public static String name(End end, Translator translator) {
        return end.equals(End.ACROSS_THE_BORDER) ? translator.translate("places.across-border") : end.name();
    }
}
