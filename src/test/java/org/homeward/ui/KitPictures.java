package org.homeward.ui;

import java.util.ArrayList;
import java.util.List;
import org.homeward.ui.chart.Bars;
import org.homeward.ui.chart.GroupedBars;
import org.homeward.ui.chart.MonthLines;
import org.homeward.ui.chart.Series;
import org.homeward.ui.chart.SmallMultiples;
import org.homeward.ui.chart.Tone;
import org.homeward.ui.chart.Value;

/** The figures of the kit's charts. */
final class KitPictures {

    private static final List<String> MONTHS =
            List.of("Dec 25", "Jan 26", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov");

    private KitPictures() {}

    static Bars reasons() {
        return new Bars(
                List.of("Friends there", "Party or alcohol", "Conflict at home", "Someone older"),
                series("Children", Tone.OURS, 7, 6, 5, -1));
    }

    static GroupedBars byGroup() {
        return new GroupedBars(
                List.of("10–12", "13–15", "16–17"),
                List.of(
                        series("Push", Tone.PUSH, 14, 22, 9),
                        series("Pull", Tone.PULL, 8, 31, 18),
                        series("Forced or lured", Tone.FORCED, -1, 7, 5)));
    }

    static MonthLines byMonth() {
        return new MonthLines(
                MONTHS,
                List.of(series("Interviewed, %", Tone.OURS, 26, 29, 24, 27, 31, 28, 30, 33, 27, 30, 34, 29)),
                true,
                new MonthLines.Band(flat(23), flat(36), flat(30)),
                List.of(new MonthLines.DateMark("Aug", "meeting 27 Aug")));
    }

    static SmallMultiples byDistrict() {
        return new SmallMultiples(
                MONTHS,
                List.of(
                        series("Eldermouth", Tone.OURS, 12, 14, 13, 16, 18, 15, 14, 19, 22, 20, 24, 11),
                        series("Oxholme", Tone.OURS, 5, -1, -1, 6, 5, -1, 7, 5, 6, 5, -1, -1)),
                true);
    }

    private static Series series(String name, Tone tone, int... numbers) {
        List<Value> values = new ArrayList<>();
        for (int number : numbers) {
            values.add(number < 0 ? Value.hidden() : Value.of(number, name + ": " + number));
        }
        return new Series(name, tone, values);
    }

    private static List<Double> flat(double value) {
        return MONTHS.stream().map(month -> value).toList();
    }
}
