package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageCount;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.count.Share;

/** What the room says, from the same counts that it draws. */
final class CoverageTexts {

    private static final int FEW_PERCENT = 33;

    private final Component speaker;

    CoverageTexts(Component speaker) {
        this.speaker = speaker;
    }

    String say(String key, Object... values) {
        return speaker.getTranslation(key, values);
    }

    String count(Count count) {
        return Figure.of(count).text(key -> say(key));
    }

    Sentence finding(Coverage byDistrict) {
        CoverageCount all = byDistrict.whole();
        if (byDistrict.isNothing()) {
            return new Sentence(say("coverage.finding.nothing"));
        }
        if (!(all.returned().isShown() && all.offered().isShown() && all.in72h().isShown())) {
            return new Sentence(say("coverage.finding.hidden"));
        }
        String found = say(
                "coverage.finding",
                Counted.MISSING_EPISODES.text(all.returned(), this::say),
                count(all.offered()),
                count(all.in72h()));
        return new Sentence(leastOffered(byDistrict)
                .map(least -> found + " "
                        + say(
                                "coverage.finding.least",
                                least.group(),
                                count(least.offered()),
                                Counted.EPISODES.text(least.returned(), this::say)))
                .orElse(found));
    }

    /** The district with the lowest share offered, where that is under a third. */
    private static Optional<CoverageCount> leastOffered(Coverage byDistrict) {
        return byDistrict.groups().stream()
                .filter(group -> offered(group).percent().orElse(100) < FEW_PERCENT)
                .min(Comparator.comparingInt(group -> offered(group).percent().orElse(100)));
    }

    static Share offered(CoverageCount count) {
        return new Share(count.offered(), count.returned());
    }

    /** "80% of 412", or "6 of 8" without the percentage, or nothing where a number is hidden. */
    String share(Share share) {
        OptionalInt percent = share.percent();
        if (percent.isPresent()) {
            return say("coverage.share", percent.getAsInt(), count(share.whole()));
        }
        return share.part().isShown() && share.whole().isShown() ? say("coverage.share-few", count(share.whole())) : "";
    }

    String group(CoverageCount count, String whole) {
        return switch (count.group()) {
            case "" -> whole;
            case "HOME", "CARE" -> say("coverage.care." + count.group().toLowerCase(Locale.ROOT));
            default -> count.group();
        };
    }

    Counting counting() {
        return new Counting(
                say("coverage.how-counted.unit"),
                say("coverage.how-counted.once"),
                say("coverage.how-counted.missing"),
                say("coverage.how-counted.denominator"),
                say("coverage.how-counted.source"));
    }
}
