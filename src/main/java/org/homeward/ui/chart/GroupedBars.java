package org.homeward.ui.chart;

import java.util.List;

/**
 * Horizontal bars in each category: push, pull, forced.
 *
 * @param onePerCategory whether each category has one bar only, of one of the series; otherwise they are side by side
 */
public record GroupedBars(List<String> categories, List<Series> series, boolean onePerCategory)
        implements ChartPicture {

    public GroupedBars {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    public static GroupedBars sideBySide(List<String> categories, List<Series> series) {
        return new GroupedBars(categories, series, false);
    }

    /** The values of the other series are {@link Series.Value#none}. */
    public static GroupedBars onePerCategory(List<String> categories, List<Series> series) {
        return new GroupedBars(categories, series, true);
    }
}
