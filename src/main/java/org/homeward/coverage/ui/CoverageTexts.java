package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageChange;
import org.homeward.coverage.CoverageFinding;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
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

    Sentence finding(Coverage byDistrict, Optional<CoverageChange> change) {
        return new Sentence(new CoverageFinding(byDistrict, change).text(this::translate));
    }

    /** "80% of 412", "80–83% of about 440", "too few to say", or "of 8" where exact numbers are too small for a percentage. */
    String share(Share share) {
        String whole = Counted.NUMBER.text(share.whole(), this::translate);
        if (share.range().isPresent()) {
            return translate("coverage.share", share.words(this::translate), whole);
        }
        return share.isTooFewToSay() ? share.words(this::translate) : translate("coverage.share-few", whole);
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
