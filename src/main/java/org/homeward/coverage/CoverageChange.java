package org.homeward.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;
import org.homeward.request.PeriodTexts;

/**
 * What changed for a reader of releases: against the period of the same length before, and against what an earlier release said of
 * the same period. Unit: as {@link CoverageCount}; shares are of the episodes that ended. A difference is named only where the
 * 95% ranges of two shares leave no common value, or that of the difference of two numbers leaves nought out: no smaller one can be told
 * from the noise. Whether a difference is more than chance is not judged here.
 *
 * @param now what the page shows
 * @param before empty where no release has that period
 * @param earlier empty where the period was not restated
 */
public record CoverageChange(CoverageCount now, Optional<Before> before, Optional<Earlier> earlier) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    /** The total of the period before. */
    public record Before(Period period, CoverageCount whole) {}

    /** The total of the same period in the release before the one that restated it. */
    public record Earlier(LocalDate release, CoverageCount whole) {}

    /** Sentences; empty where there is nothing to compare with. */
    public String text(Translator translator) {
        List<String> sentences = new ArrayList<>();
        before.ifPresent(then -> sentences.add(translator.translate(
                "coverage.change",
                PeriodTexts.of(then.period(), Locale.UK),
                Listing.and(
                        List.of(
                                ended(then.whole(), translator),
                                share("coverage.change.offered", offered(now), offered(then.whole()), translator),
                                share("coverage.change.in-72h", in72h(now), in72h(then.whole()), translator)),
                        translator))));
        earlier.ifPresent(then -> sentences.add(translator.translate(
                "coverage.change.restated",
                DAY.format(then.release()),
                Counted.EPISODES.text(then.whole().returned(), translator),
                offered(then.whole()).words(translator),
                in72h(then.whole()).words(translator))));
        return Listing.sentences(sentences);
    }

    private String ended(CoverageCount then, Translator translator) {
        String key = now.returned().isSurelyMoreThan(then.returned())
                ? "coverage.change.more"
                : then.returned().isSurelyMoreThan(now.returned())
                        ? "coverage.change.fewer"
                        : "coverage.change.as-many";
        return translator.translate(key, Counted.NUMBER.text(then.returned(), translator));
    }

    private static String share(String of, Share now, Share then, Translator translator) {
        String name = translator.translate(of);
        if (now.range().isEmpty() || then.range().isEmpty()) {
            return translator.translate("coverage.change.too-few", name);
        }
        String key = now.isSurelyMoreThan(then)
                ? "coverage.change.higher"
                : then.isSurelyMoreThan(now) ? "coverage.change.lower" : "coverage.change.same";
        return translator.translate(key, name, now.words(translator), then.words(translator));
    }

    private static Share offered(CoverageCount count) {
        return count.shareOffered();
    }

    private static Share in72h(CoverageCount count) {
        return new Share(count.in72h(), count.returned());
    }
}
