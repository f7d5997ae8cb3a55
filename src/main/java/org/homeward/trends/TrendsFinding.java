package org.homeward.trends;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Translator;
import org.homeward.trends.MonthlyCount.Series;

/**
 * The leading sentence on trends: the interviews of the latest complete month of the period, and the month in which most
 * episodes began. A month whose figure is hidden is named as hidden, and no earlier one takes its place.
 */
public record TrendsFinding(MonthlySeries series, Locale locale) {

    private static final int MOST_NAMES = 3;

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        if (series.isNothing()) {
            return translator.translate("trends.finding.nothing");
        }
        return Listing.sentences(List.of(latest(translator), most(translator)));
    }

    private String latest(Translator translator) {
        return series.months().reversed().stream()
                .filter(month -> !month.provisional())
                .findFirst()
                .map(month -> translator.translate(
                        "trends.finding.interviews",
                        Counted.INTERVIEWS.text(month.interviews(), translator),
                        name(month.month())))
                .orElse("");
    }

    private String most(Translator translator) {
        String inAll = Counted.MISSING_EPISODES.text(series.whole(Series.EPISODES), translator);
        List<MonthlyCount> months = series.highest(Series.EPISODES);
        if (months.isEmpty()) {
            return translator.translate(
                    series.months().stream().allMatch(month -> month.episodes().isShown())
                            ? "trends.finding.no-episodes"
                            : "trends.finding.hidden",
                    inAll);
        }
        if (series.months().size() == 1) {
            return translator.translate(
                    "trends.finding.only", inAll, name(months.getFirst().month()));
        }
        boolean close = months.size() > 1 && months.getFirst().episodes().isNoisy();
        String number = Counted.NUMBER.text(months.getFirst().episodes(), translator);
        if (months.size() > MOST_NAMES) {
            return close
                    ? translator.translate("trends.finding.close-many", months.size())
                    : translator.translate("trends.finding.ties", months.size(), number);
        }
        List<String> names = months.stream().map(month -> name(month.month())).toList();
        if (close) {
            return translator.translate("trends.finding.close", Listing.and(names, translator));
        }
        return translator.translate(
                names.size() == 1 ? "trends.finding.most" : "trends.finding.tie",
                Listing.and(names, translator),
                number);
    }

    private String name(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
    }
}
