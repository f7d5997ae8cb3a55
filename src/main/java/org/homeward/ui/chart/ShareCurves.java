package org.homeward.ui.chart;

import java.util.List;

/**
 * Shares that grow with time, as steps with their 95% ranges; under the axis, what is left of each.
 *
 * @param curves one to six, named at their ends
 * @param hours of the steps, alike for all
 * @param ticks the places on the axis that have a name
 * @param mark the hour of a dotted line, named at its top
 * @param left what the numbers under the axis are
 */
public record ShareCurves(
        List<Curve> curves, List<Integer> hours, List<Tick> ticks, int mark, String markWords, String left)
        implements ChartPicture {

    public ShareCurves {
        curves = List.copyOf(curves);
        hours = List.copyOf(hours);
        ticks = List.copyOf(ticks);
    }

    /** @param left of each curve, in their order */
    public record Tick(int hour, String name, List<String> left) {

        public Tick {
            left = List.copyOf(left);
        }
    }

    /**
     * Per cent at each hour.
     *
     * @param words what the curve is, and its share at the mark
     * @param tips the text of each step
     */
    public record Curve(
            String name,
            String words,
            Series.Tone tone,
            List<Double> least,
            List<Double> most,
            List<Double> low,
            List<Double> high,
            List<String> tips) {

        public Curve {
            least = List.copyOf(least);
            most = List.copyOf(most);
            low = List.copyOf(low);
            high = List.copyOf(high);
            tips = List.copyOf(tips);
        }
    }
}
