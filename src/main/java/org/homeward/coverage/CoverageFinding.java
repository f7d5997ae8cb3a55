package org.homeward.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;

/**
 * The leading sentence on coverage, on screen and on paper: how many missing episodes ended, and after how many of them an
 * interview was offered, and held within 72 hours. It states each figure that the table shows, and that the others are hidden; it names the district with the
 * lowest share under a third, and each of which protected numbers leave too little to say.
 */
public record CoverageFinding(Coverage byDistrict, Optional<CoverageChange> change) {

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        CoverageCount all = byDistrict.whole();
        if (byDistrict.isNothing()) {
            return translator.translate("coverage.finding.nothing");
        }
        List<String> found = new ArrayList<>();
        found.add(steps(all, translator));
        leastOffered()
                .ifPresent(least -> found.add(translator.translate(
                        "coverage.finding.least",
                        least.group(),
                        Counted.NUMBER.text(least.offered(), translator),
                        Counted.EPISODES.text(least.returned(), translator))));
        List<String> tooFew = byDistrict.groups().stream()
                // Hidden beside another is not few.
                .filter(group -> group.returned() != Count.complement())
                .filter(group -> group.shareOffered().isTooFewToSay())
                .map(CoverageCount::group)
                .toList();
        if (!tooFew.isEmpty()) {
            found.add(translator.translate("coverage.finding.too-few", Listing.and(tooFew, translator)));
        }
        change.ifPresent(changed -> found.add(changed.text(translator)));
        return Listing.sentences(found);
    }

    private static String steps(CoverageCount all, Translator translator) {
        String ended = Counted.MISSING_EPISODES.text(all.returned(), translator);
        String offered = Counted.NUMBER.text(all.offered(), translator);
        String in72h = in72h(all, translator);
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

    /** Noisy numbers do not say the share between them, so its range stands beside them: "about 140 (31–33%)". */
    private static String in72h(CoverageCount all, Translator translator) {
        String number = Counted.NUMBER.text(all.in72h(), translator);
        Share share = new Share(all.in72h(), all.returned());
        return all.in72h().isNoisy() && share.range().isPresent()
                ? translator.translate("coverage.finding.share", number, share.words(translator))
                : number;
    }

    /** The district with the lowest share offered, where that is under a third. */
    private Optional<CoverageCount> leastOffered() {
        return byDistrict.groups().stream()
                .filter(group -> group.shareOffered().isUnderAThird())
                .min(Comparator.comparingDouble(
                        group -> group.shareOffered().range().orElseThrow().high()));
    }
}
