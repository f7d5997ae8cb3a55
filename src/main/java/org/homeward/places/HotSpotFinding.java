package org.homeward.places;

import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Translator;

/** The leading sentence on verdicts: what is loudest, by name, and what would not hold. */
public record HotSpotFinding(HotSpotList found) {

    private static final int NAMED = 3;

    /** @param until the last day of the period */
    public String text(String until, Translator translator) {
        return found.question() == PlacesQuestion.IS_IT_REAL ? real(translator) : recent(until, translator);
    }

    private String real(Translator translator) {
        List<HotSpot> hot = found.of(HotSpotKind.HOT);
        if (hot.isEmpty() && found.of(HotSpotKind.DRIVEN_BY_ONE_CHILD).isEmpty()) {
            return translator.translate("places.real.none", found.spots().size());
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(translator.translate(
                "places.real.finding", hot.size(), found.spots().size()));
        if (!hot.isEmpty()) {
            sentences.add(translator.translate("places.real.surest", names(hot, translator)));
        }
        driven(sentences, translator);
        return Listing.sentences(sentences);
    }

    private String recent(String until, Translator translator) {
        List<String> sentences = new ArrayList<>();
        List<HotSpot> emerged = found.spots().stream()
                .filter(spot -> spot.kind() == HotSpotKind.NEW || spot.kind() == HotSpotKind.CONSECUTIVE)
                .toList();
        if (emerged.isEmpty()) {
            sentences.add(translator.translate("places.new.none", until));
        } else {
            sentences.add(translator.translate("places.new.emerged", emerged.size(), names(emerged, translator)));
            HotSpot first = emerged.getFirst();
            sentences.add(translator.translate(
                    "places.new.first",
                    first.name(translator),
                    Counted.CHILDREN.text(first.children(), translator),
                    first.weeks(),
                    first.expected(),
                    first.p()));
        }
        List<HotSpot> faded = found.of(HotSpotKind.HISTORICAL);
        if (!faded.isEmpty()) {
            sentences.add(translator.translate("places.new.faded", faded.size(), names(faded, translator)));
        }
        driven(sentences, translator);
        return Listing.sentences(sentences);
    }

    private void driven(List<String> sentences, Translator translator) {
        List<HotSpot> driven = found.of(HotSpotKind.DRIVEN_BY_ONE_CHILD);
        if (!driven.isEmpty()) {
            sentences.add(translator.translate("places.hot-spots.driven", driven.size(), names(driven, translator)));
        }
    }

    /** The loudest, each name once. */
    private static String names(List<HotSpot> spots, Translator translator) {
        List<String> names =
                spots.stream().map(spot -> spot.name(translator)).distinct().toList();
        List<String> some =
                names.stream().limit(NAMED).map(name -> "**" + name + "**").toList();
        return names.size() > NAMED
                ? translator.translate("places.hot-spots.among", String.join(", ", some))
                : Listing.and(some, translator);
    }
}
