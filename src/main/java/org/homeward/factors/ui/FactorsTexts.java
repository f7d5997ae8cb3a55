package org.homeward.factors.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.FactorSide;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorOrTheme;
import org.homeward.factors.FactorShare;
import org.homeward.factors.Factors;
import org.homeward.ui.chart.Series.Tone;
import org.homeward.ui.chart.Series.Value;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.count.Share;

/** What the room says, from the same counts that it draws. */
final class FactorsTexts {

    private final Component speaker;

    FactorsTexts(Component speaker) {
        this.speaker = speaker;
    }

    String say(String key, Object... values) {
        return speaker.getTranslation(key, values);
    }

    String count(Count count) {
        return Figure.of(count).text(key -> say(key));
    }

    /** "118 children". */
    String children(Count count) {
        return Counted.CHILDREN.text(count, this::say);
    }

    /** The commonest push, the commonest pull, and who was forced or lured, out of those who were heard. */
    Sentence finding(Factors factors) {
        if (!factors.interviewedInAll().isShown()) {
            return new Sentence(say("factors.finding.hidden"));
        }
        StringBuilder found = new StringBuilder();
        Optional<FactorShare> push = most(factors, FactorSide.PUSH);
        Optional<FactorShare> pull = most(factors, FactorSide.PULL);
        push.ifPresent(share -> found.append(say(
                "factors.finding.push", factor(share), count(share.children()), children(factors.interviewedInAll()))));
        pull.ifPresent(share -> found.append(found.isEmpty() ? "" : " ")
                .append(
                        found.isEmpty()
                                ? say(
                                        "factors.finding.pull-first",
                                        factor(share),
                                        count(share.children()),
                                        children(factors.interviewedInAll()))
                                : say("factors.finding.pull", factor(share), count(share.children()))));
        FactorShare forced = factors.any(FactorSide.FORCED);
        int forcedOrLured = forced.children().number().orElse(0);
        if (forcedOrLured > 0) {
            found.append(found.isEmpty() ? "" : " ").append(say("factors.finding.forced", forcedOrLured));
        }
        return new Sentence(
                found.isEmpty() ? say("factors.finding.none", children(factors.interviewedInAll())) : found.toString());
    }

    private static Optional<FactorShare> most(Factors factors, FactorSide side) {
        return factors.mostNamed(side).stream()
                .filter(share -> share.children().number().orElse(0) > 0)
                .findFirst();
    }

    /** As written inside a sentence: "conflict at home". An acronym keeps its capitals. */
    private static String factor(FactorShare share) {
        String name = share.reason().name();
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1)
                : name;
    }

    String reason(FactorOrTheme reason) {
        return reason.isFactor()
                ? reason.name()
                : reason.theme() == null ? say("factors.any") : say("factors.theme." + reason.theme());
    }

    String theme(FactorOrTheme reason) {
        return reason.theme() == null ? "" : say("factors.theme." + reason.theme());
    }

    String side(FactorSide side) {
        return say("words.FactorSide." + side);
    }

    String breakdown(Breakdown breakdown) {
        return say("factors.split." + breakdown.name().toLowerCase(Locale.ROOT));
    }

    String group(Breakdown breakdown, String group) {
        if (group.equals(Breakdown.NOT_RECORDED)) {
            return say("factors.not-recorded");
        }
        return switch (breakdown) {
            case AGE -> say("words.AgeBand." + group);
            case CARE -> say("factors.care." + group.toLowerCase(Locale.ROOT));
            case DISTRICT -> group;
        };
    }

    static Tone tone(FactorSide side) {
        return switch (side) {
            case PUSH -> Tone.PUSH;
            case PULL -> Tone.PULL;
            case FORCED -> Tone.FORCED;
        };
    }

    /** A bar as long as the number of children. */
    Value children(String what, Count children, Count interviewed) {
        return children instanceof Count.Shown(int number, int numberTo)
                ? Value.of(number, say("factors.tooltip", what, number, children(interviewed)))
                : Value.hidden();
    }

    /** "34 · 28%", or why there is no number. */
    String share(Count children, Count interviewed) {
        Share share = new Share(children, interviewed);
        return share.percent().isPresent()
                ? say("factors.share", count(children), share.percent().getAsInt())
                : count(children);
    }

    Counting counting() {
        return new Counting(
                say("factors.how-counted.unit"),
                say("factors.how-counted.once"),
                say("factors.how-counted.missing"),
                say("factors.how-counted.denominator"),
                say("factors.how-counted.source"));
    }
}
