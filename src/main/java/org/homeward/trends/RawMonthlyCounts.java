package org.homeward.trends;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.trends.MonthlyCount.Series;

/**
 * The counts before suppression. The months of a series are parts of its total: where one small month is hidden, the
 * smallest other one is hidden too, so that it cannot be found by subtraction.
 */
final class RawMonthlyCounts {

    private final List<YearMonth> months;
    private final Map<Series, Map<YearMonth, RawCount>> counts = new EnumMap<>(Series.class);
    private final Map<Series, RawCount> wholes = new EnumMap<>(Series.class);

    /** @param months every month of the period, so that one without a row is zero */
    RawMonthlyCounts(List<YearMonth> months) {
        this.months = List.copyOf(months);
    }

    void put(Series series, Map<YearMonth, RawCount> byMonth, RawCount whole) {
        counts.put(series, Map.copyOf(byMonth));
        wholes.put(series, whole);
    }

    /** @param data the month of the data: that month and later ones are not complete, whichever period is asked for */
    MonthlySeries protectedBy(SuppressionRules rules, YearMonth data) {
        Map<Series, List<Count>> parts = new EnumMap<>(Series.class);
        Map<Series, Count> whole = new EnumMap<>(Series.class);
        for (Series series : Series.values()) {
            List<RawCount> inOrder = months.stream()
                    .map(month -> counts.getOrDefault(series, Map.of()).getOrDefault(month, RawCount.NOTHING))
                    .toList();
            List<Count> shown = shown(rules, inOrder);
            parts.put(series, shown);
            whole.put(series, rules.whole(inOrder, shown, wholes.getOrDefault(series, RawCount.NOTHING)));
        }
        List<MonthlyCount> counts = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            counts.add(count(months.get(i), !months.get(i).isBefore(data), parts, i));
        }
        return new MonthlySeries(counts, whole);
    }

    /** Rounds each month as if it were requested alone. */
    private List<Count> shown(SuppressionRules rules, List<RawCount> inOrder) {
        List<Count> shown = new ArrayList<>(rules.parts(inOrder));
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).isShown()) {
                YearMonth month = months.get(i);
                shown.set(
                        i,
                        rules.over(new Period(month.atDay(1), month.atEndOfMonth()))
                                .one(inOrder.get(i)));
            }
        }
        return shown;
    }

    private static MonthlyCount count(
            YearMonth month, boolean provisional, Map<Series, List<Count>> parts, int position) {
        return new MonthlyCount(
                month,
                provisional,
                at(parts, Series.INTERVIEWS, position),
                at(parts, Series.EPISODES, position),
                at(parts, Series.CHILDREN, position),
                at(parts, Series.PUSHED, position),
                at(parts, Series.PULLED, position),
                at(parts, Series.FORCED, position));
    }

    private static Count at(Map<Series, List<Count>> parts, Series series, int position) {
        return parts.getOrDefault(series, List.of()).get(position);
    }
}
