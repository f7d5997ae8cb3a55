package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import java.util.OptionalInt;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageFinding;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;

/** The texts of the room, from the same counts as its charts. */
final class CoverageTexts {

    private final Component component;

    CoverageTexts(Component component) {
        this.component = component;
    }

    String translate(String key, Object... values) {
        return component.getTranslation(key, values);
    }

    String count(Count count) {
        return Figure.of(count).text(key -> translate(key));
    }

    Sentence finding(Coverage byDistrict) {
        return new Sentence(new CoverageFinding(byDistrict).text(this::translate));
    }

    /** "80% of 412", or "6 of 8" without the percentage, or nothing where a number is hidden. */
    String share(Share share) {
        OptionalInt percent = share.percent();
        if (percent.isPresent()) {
            return translate("coverage.share", percent.getAsInt(), count(share.whole()));
        }
        return share.part().isShown() && share.whole().isShown()
                ? translate("coverage.share-few", count(share.whole()))
                : "";
    }

    Counting counting() {
        return new Counting(
                translate("coverage.how-counted.unit"),
                translate("coverage.how-counted.once"),
                translate("coverage.how-counted.missing"),
                translate("coverage.how-counted.denominator"),
                translate("coverage.how-counted.source"));
    }
}
