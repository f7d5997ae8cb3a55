package org.homeward.ui.chart;

import java.util.List;

/** Horizontal bars from zero, one a category, in the given order (by time or size, never by colour). */
public record Bars(List<String> categories, Series series) implements ChartPicture {

    public Bars {
        categories = List.copyOf(categories);
    }
}
