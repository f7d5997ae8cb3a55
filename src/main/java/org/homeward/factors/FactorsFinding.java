package org.homeward.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Translator;

/**
 * The leading sentence on factors: the most common push and pull factor, and the children who were forced or lured; where no
 * factor was counted apart, the children of each side.
 */
public record FactorsFinding(Factors factors) {

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        Count interviewed = factors.interviewedInAll();
        String children = Counted.CHILDREN.text(interviewed, translator);
        if (!interviewed.isShown()) {
            return translator.translate("factors.finding.hidden", children);
        }
        if (!factors.isByFactor()) {
            return translator.translate(
                    "factors.finding.sides",
                    children,
                    side(FactorSide.PUSH, translator),
                    side(FactorSide.PULL, translator),
                    side(FactorSide.FORCED, translator));
        }
        List<String> found = new ArrayList<>();
        most(FactorSide.PUSH).ifPresent(push -> found.add(said("factors.finding.push", push, children, translator)));
        most(FactorSide.PULL)
                .ifPresent(pull -> found.add(said(
                        found.isEmpty() ? "factors.finding.pull-first" : "factors.finding.pull",
                        pull,
                        children,
                        translator)));
        Count forced = factors.any(FactorSide.FORCED).children();
        if (forced.number().orElse(0) > 0) {
            found.add(translator.translate(
                    "factors.finding.forced", forced.number().getAsInt(), Counted.NUMBER.text(forced, translator)));
        }
        return found.isEmpty()
                ? translator.translate(isAnyNamed() ? "factors.finding.none-shown" : "factors.finding.none", children)
                : Listing.sentences(found);
    }

    private String side(FactorSide side, Translator translator) {
        return Counted.NUMBER.text(factors.any(side).children(), translator);
    }

    private boolean isAnyNamed() {
        return factors.shares().stream().anyMatch(share -> !share.children().equals(Count.ZERO));
    }

    private Optional<FactorShare> most(FactorSide side) {
        return factors.mostNamed(side).stream()
                .filter(share -> share.children().number().orElse(0) > 0)
                .findFirst();
    }

    private static String said(String key, FactorShare share, String interviewed, Translator translator) {
        return translator.translate(
                key,
                insideSentence(share.factor().name()),
                Counted.NUMBER.text(share.children(), translator),
                interviewed);
    }

    /** As written inside a sentence: "conflict at home". An acronym keeps its capitals. */
    private static String insideSentence(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1)
                : name;
    }
}
