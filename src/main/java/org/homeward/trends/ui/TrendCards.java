package org.homeward.trends.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.trends.MonthlyCount;
import org.homeward.trends.MonthlyCount.Series;
import org.homeward.trends.MonthlySeries;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.MonthLines;
import org.homeward.ui.chart.Series.Tone;
import org.homeward.ui.chart.Series.Value;
import org.homeward.ui.count.Figure;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** Lines by month, each with its table. */
final class TrendCards {

    private final MonthlySeries monthly;
    private final TrendsTexts words;

    TrendCards(MonthlySeries monthly, TrendsTexts words) {
        this.monthly = monthly;
        this.words = words;
    }

    Component episodesAndChildren() {
        return card("trends.episodes", List.of(Series.EPISODES, Series.CHILDREN), List.of(Tone.OURS, Tone.SECOND));
    }

    Component interviews() {
        return card("trends.interviews", List.of(Series.INTERVIEWS), List.of(Tone.OURS));
    }

    Component factors() {
        return card(
                "trends.factors",
                List.of(Series.PUSHED, Series.PULLED, Series.FORCED),
                List.of(Tone.PUSH, Tone.PULL, Tone.FORCED));
    }

    /** All the series side by side, the latest month first, and the whole last. */
    CountTable<Line> table() {
        CountTable<Line> table =
                new CountTable<Line>(words.say("trends.table")).rowHead(words.say("trends.column.month"), Line::name);
        for (Series series : Series.values()) {
            table.figure(words.series(series), line -> Figure.of(line.of(series, monthly)));
        }
        return table.show(lines());
    }

    private List<Line> lines() {
        List<Line> lines = new java.util.ArrayList<>(
                monthly.months().reversed().stream().map(this::line).toList());
        lines.add(new Line(words.say("trends.whole"), null));
        return lines;
    }

    private Line line(MonthlyCount month) {
        String name = words.month(month.month());
        return new Line(month.stillArriving() ? words.say("trends.so-far", name) : name, month);
    }

    /** A month, or the whole where there is no month. */
    record Line(
            String name, @org.jspecify.annotations.Nullable MonthlyCount month) {

        Count of(Series series, MonthlySeries monthly) {
            return month == null ? monthly.whole(series) : series.of(month);
        }
    }

    private Component card(String key, List<Series> series, List<Tone> tones) {
        List<org.homeward.ui.chart.Series> drawn = new java.util.ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Series each = series.get(i);
            List<Value> values =
                    monthly.months().stream().map(month -> value(each, month)).toList();
            drawn.add(new org.homeward.ui.chart.Series(words.series(each), tones.get(i), values));
        }
        MonthLines picture = new MonthLines(words.axis(monthly.months()), drawn, lastUnfinished(), null, List.of());
        Chart chart = new Chart(words.say(key) + ". " + words.finding(monthly).plain(), picture);
        CountTable<Line> table =
                new CountTable<Line>(words.say(key)).rowHead(words.say("trends.column.month"), Line::name);
        series.forEach(each -> table.figure(words.series(each), line -> Figure.of(line.of(each, monthly))));
        table.show(lines());
        return new Card(words.say(key))
                .control(new ViewSwitch("ui.switch.chart", chart, table))
                .with(chart, table)
                .note(words.say(key + ".note"));
    }

    private boolean lastUnfinished() {
        return monthly.months().getLast().stillArriving();
    }

    private Value value(Series series, MonthlyCount month) {
        return series.of(month) instanceof Count.Shown(int number, int numberTo)
                ? Value.of(
                        number, words.say("trends.tooltip", words.month(month.month()), words.series(series), number))
                : Value.hidden();
    }
}
