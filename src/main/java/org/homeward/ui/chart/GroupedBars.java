package org.homeward.ui.chart;

import java.util.List;

/** Horizontal bars side by side in each category: push, pull, forced. */
public record GroupedBars(List<String> categories, List<Series> series) implements ChartPicture {

    public GroupedBars {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }
}
