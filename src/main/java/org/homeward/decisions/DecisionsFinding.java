package org.homeward.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeward.disclosure.Translator;

/**
 * The leading sentence on statements kept from everybody: how many need a decision, and for how many days the oldest has been waiting.
 */
public record DecisionsFinding(int needed, long oldestDays) {

    public static DecisionsFinding of(List<KeptStatement> all, LocalDate today, Instant now) {
        List<KeptStatement> needed =
                all.stream().filter(each -> each.needsDecision(today)).toList();
        return new DecisionsFinding(
                needed.size(),
                needed.stream().mapToLong(each -> each.waitingDays(now)).max().orElse(0));
    }

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        return switch (needed) {
            case 0 -> translator.translate("decisions.sentence.none");
            case 1 -> translator.translate("decisions.sentence.one", oldestDays);
            default -> translator.translate("decisions.sentence", needed, oldestDays);
        };
    }
}
