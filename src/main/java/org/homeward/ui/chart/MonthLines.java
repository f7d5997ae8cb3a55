package org.homeward.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines by month. The last period may be unfinished: it is drawn dashed with a hollow dot and labelled as provisional.
 *
 * @param months the names of the periods, oldest first
 * @param series one to three lines, named at their ends
 * @param lastUnfinished whether interviews for the last period are still arriving
 * @param band the limits of chance variation, or null
 * @param marks meetings and policy changes
 */
public record MonthLines(
        List<String> months,
        List<Series> series,
        boolean lastUnfinished,
        @Nullable Band band,
        List<DateMark> marks) implements ChartPicture {

    public MonthLines {
        months = List.copyOf(months);
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }

    /** Control limits, which depend on the number of cases, and the centre line between them. */
    public record Band(List<Double> lower, List<Double> upper, List<Double> centre) {

        public Band {
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
            centre = List.copyOf(centre);
        }
    }

    /** A dotted vertical line at a period, labelled at its top. */
    public record DateMark(String month, String words) {}
}
