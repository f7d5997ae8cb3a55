package org.homeward.ui.chart;

import java.util.List;

/** The same lines for several groups, on shared axes, so that their heights compare. */
public record SmallMultiples(List<String> months, List<Series> groups, boolean lastUnfinished) implements ChartPicture {

    public SmallMultiples {
        months = List.copyOf(months);
        groups = List.copyOf(groups);
    }
}
