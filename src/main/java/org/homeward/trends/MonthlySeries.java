package org.homeward.trends;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Largest;
import org.homeward.trends.MonthlyCount.Series;

/**
 * The months in order, and the total of each series. A child in several months is one child in the total.
 *
 * @param whole of each series: interviews and episodes summed, children distinct over the months
 */
public record MonthlySeries(List<MonthlyCount> months, Map<Series, Count> whole) {

    public MonthlySeries {
        months = List.copyOf(months);
        whole = Map.copyOf(new EnumMap<>(whole));
    }

    public Count whole(Series series) {
        return whole.getOrDefault(series, Count.ZERO);
    }

    public boolean isNothing() {
        return whole.values().stream().allMatch(Count.ZERO::equals);
    }

    /** The months with the highest count of a series, in order; none where no number is shown. */
    public List<MonthlyCount> highest(Series series) {
        return Largest.of(months, series::of);
    }
}
