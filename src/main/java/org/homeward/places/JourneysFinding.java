package org.homeward.places;

import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Translator;
import org.homeward.places.Journeys.Journey;

/** The leading sentence on journeys: how many went to another district, along which way most, and how many far away. */
public record JourneysFinding(Journeys found) {

    public String text(Translator translator) {
        String all = Counted.CHILDREN.text(found.children(), translator);
        if (found.elsewhere().equals(Count.ZERO)) {
            return translator.translate("places.journeys.none", all);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(translator.translate(
                "places.journeys.finding",
                Counted.NUMBER.text(found.elsewhere(), translator),
                all,
                Counted.NUMBER.text(found.acrossBorder(), translator)));
        found.between().stream()
                .filter(journey -> !journey.isWithin())
                .findFirst()
                .ifPresent(most -> sentences.add(most(most, translator)));
        found.byDistance().stream()
                .filter(each -> each.band() == DistanceBand.FARTHER)
                .filter(each -> !each.children().equals(Count.ZERO))
                .forEach(far -> sentences.add(translator.translate(
                        "places.journeys.far", Counted.CHILDREN.text(far.children(), translator))));
        return Listing.sentences(sentences);
    }

    private static String most(Journey journey, Translator translator) {
        return translator.translate(
                "places.journeys.most",
                JourneyColumns.name(journey.from(), translator),
                JourneyColumns.name(journey.to(), translator),
                Counted.CHILDREN.text(journey.children(), translator));
    }
}
