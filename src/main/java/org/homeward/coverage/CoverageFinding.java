package org.homeward.coverage;

import java.util.Comparator;
import java.util.Optional;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;

/**
 * The leading sentence on coverage, on screen and on paper: how many missing episodes ended, and after how many of them an
 * interview was offered, and held within 72 hours. It states each figure that the table shows, and that the others are hidden.
 */
public record CoverageFinding(Coverage byDistrict) {

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        CoverageCount all = byDistrict.whole();
        if (byDistrict.isNothing()) {
            return translator.translate("coverage.finding.nothing");
        }
        String found = steps(all, translator);
        return leastOffered()
                .map(least -> found + " "
                        + translator.translate(
                                "coverage.finding.least",
                                least.group(),
                                Counted.NUMBER.text(least.offered(), translator),
                                Counted.EPISODES.text(least.returned(), translator)))
                .orElse(found);
    }

    private static String steps(CoverageCount all, Translator translator) {
        String ended = Counted.MISSING_EPISODES.text(all.returned(), translator);
        String offered = Counted.NUMBER.text(all.offered(), translator);
        String in72h = Counted.NUMBER.text(all.in72h(), translator);
        if (!all.returned().isShown()
                || (!all.offered().isShown() && !all.in72h().isShown())) {
            return translator.translate("coverage.finding.hidden", ended);
        }
        if (!all.offered().isShown()) {
            return translator.translate("coverage.finding.offered-hidden", ended, in72h);
        }
        return all.in72h().isShown()
                ? translator.translate("coverage.finding", ended, offered, in72h)
                : translator.translate("coverage.finding.in-72h-hidden", ended, offered);
    }

    /** The district with the lowest share offered, where that is under a third. */
    private Optional<CoverageCount> leastOffered() {
        return byDistrict.groups().stream()
                .filter(group -> offered(group).isUnderAThird())
                .min(Comparator.comparingDouble(CoverageFinding::exact));
    }

    private static Share offered(CoverageCount group) {
        return new Share(group.offered(), group.returned());
    }

    private static double exact(CoverageCount group) {
        return (double) group.offered().number().orElseThrow()
                / group.returned().number().orElseThrow();
    }
}
