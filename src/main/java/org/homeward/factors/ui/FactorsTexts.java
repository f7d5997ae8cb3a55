package org.homeward.factors.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Share;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorOrTheme;
import org.homeward.factors.FactorShare;
import org.homeward.factors.Factors;
import org.homeward.factors.FactorsColumns;
import org.homeward.factors.FactorsFinding;
import org.homeward.ui.chart.Series.Tone;
import org.homeward.ui.chart.Series.Value;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;

/** The texts of the room, from the same counts as its charts. */
final class FactorsTexts {

    private final Component component;

    FactorsTexts(Component component) {
        this.component = component;
    }

    String translate(String key, Object... values) {
        return component.getTranslation(key, values);
    }

    String count(Count count) {
        return Figure.of(count).text(key -> translate(key));
    }

    /** "118 children". */
    String children(Count count) {
        return Counted.CHILDREN.text(count, this::translate);
    }

    Sentence finding(Factors factors) {
        return new Sentence(new FactorsFinding(factors).text(this::translate));
    }

    String factor(FactorOrTheme factor) {
        return FactorsColumns.factor(factor, this::translate);
    }

    /** "Conflict at home (push)". */
    String factorAndSide(FactorShare share) {
        return translate(
                "factors.bar", factor(share.factor()), side(share.side()).toLowerCase(Locale.UK));
    }

    /** As in an address: {@code push.conflict_at_home}. */
    String code(FactorShare share) {
        return share.side().name().toLowerCase(Locale.ROOT) + "."
                + share.factor().code();
    }

    String side(FactorSide side) {
        return translate("words.FactorSide." + side);
    }

    String breakdown(Breakdown breakdown) {
        return translate("factors.split." + breakdown.name().toLowerCase(Locale.ROOT));
    }

    String group(Breakdown breakdown, String group) {
        return FactorsColumns.group(breakdown, group, this::translate);
    }

    static Tone tone(FactorSide side) {
        return switch (side) {
            case PUSH -> Tone.PUSH;
            case PULL -> Tone.PULL;
            case FORCED -> Tone.FORCED;
        };
    }

    /** A bar as long as the number of children. */
    Value children(String label, Count children, Count interviewed) {
        return children.isShown()
                ? Value.of(
                        children.number().getAsInt(),
                        translate("factors.tooltip", label, number(children), children(interviewed)))
                : Value.hidden();
    }

    /** "34 · 28%", "34 · 26–31%", "34 · too few to say", or why there is no number. */
    String share(Count children, Count interviewed) {
        Share share = new Share(children, interviewed);
        return children.isShown() && (share.range().isPresent() || share.isTooFewToSay())
                ? translate("factors.share", count(children), share.words(this::translate))
                : count(children);
    }

    /** "118", or "about 118". */
    String number(Count count) {
        return Counted.NUMBER.text(count, this::translate);
    }

    Counting counting() {
        return new Counting(
                translate("factors.how-counted.unit"),
                translate("factors.how-counted.once"),
                translate("factors.how-counted.missing"),
                translate("factors.how-counted.denominator"),
                translate("factors.how-counted.source"));
    }
}
