package org.homeward.ui.chart;

import java.util.List;

/** Horizontal bars from zero, one a category, in the order given (by time or size, never by hue). */
public record Bars(List<String> categories, Series series) implements ChartPicture {

    public Bars {
        categories = List.copyOf(categories);
    }
}
