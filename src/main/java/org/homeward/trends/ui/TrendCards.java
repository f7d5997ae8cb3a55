package org.homeward.trends.ui;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.trends.MonthlyCount;
import org.homeward.trends.MonthlyCount.Series;
import org.homeward.trends.MonthlySeries;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.MonthLines;
import org.homeward.ui.chart.Series.Tone;
import org.homeward.ui.chart.Series.Value;
import org.homeward.ui.count.Figure;
import org.homeward.ui.filter.DrillThrough;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** Line charts by month, each with its table. */
final class TrendCards {

    private final MonthlySeries monthly;
    private final TrendsTexts texts;
    private final DrillThrough interviews;

    TrendCards(MonthlySeries monthly, TrendsTexts texts, DrillThrough interviews) {
        this.monthly = monthly;
        this.texts = texts;
        this.interviews = interviews;
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

    /** All series, the latest month first and the total last. */
    CountTable<Line> table() {
        CountTable<Line> table = new CountTable<Line>(texts.translate("trends.table"))
                .rowHead(texts.translate("trends.column.month"), Line::name, Line::order)
                .last(Line::isWhole);
        for (Series series : Series.values()) {
            table.figure(texts.series(series), line -> Figure.of(line.of(series, monthly)));
        }
        return opening(table.show(lines()));
    }

    private CountTable<Line> opening(CountTable<Line> table) {
        return interviews.rows(
                table,
                line -> line.month() == null
                        ? interviews.request().filter()
                        : inMonth(line.month().month()));
    }

    private DisclosureFilter inMonth(YearMonth month) {
        return interviews.request().filter().withPeriod(new Period(month.atDay(1), month.atEndOfMonth()));
    }

    private List<Line> lines() {
        List<Line> lines = new java.util.ArrayList<>(
                monthly.months().reversed().stream().map(this::line).toList());
        lines.add(new Line(texts.translate("trends.whole"), null));
        return lines;
    }

    private Line line(MonthlyCount month) {
        String name = texts.month(month.month());
        return new Line(month.provisional() ? texts.translate("trends.so-far", name) : name, month);
    }

    /** A month, or the total where there is no month. */
    record Line(
            String name, @org.jspecify.annotations.Nullable MonthlyCount month) {

        boolean isWhole() {
            return month == null;
        }

        @org.jspecify.annotations.Nullable
        YearMonth order() {
            return month == null ? null : month.month();
        }

        Count of(Series series, MonthlySeries monthly) {
            return month == null ? monthly.whole(series) : series.of(month);
        }
    }

    private Component card(String key, List<Series> series, List<Tone> tones) {
        List<org.homeward.ui.chart.Series> chartSeries = new java.util.ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Series each = series.get(i);
            List<Value> values =
                    monthly.months().stream().map(month -> value(each, month)).toList();
            chartSeries.add(new org.homeward.ui.chart.Series(texts.series(each), tones.get(i), values));
        }
        MonthLines monthLines =
                new MonthLines(texts.axis(monthly.months()), chartSeries, lastUnfinished(), null, List.of());
        Chart chart =
                new Chart(texts.translate(key) + ". " + texts.finding(monthly).plain(), monthLines);
        CountTable<Line> table = new CountTable<Line>(texts.translate(key))
                .rowHead(texts.translate("trends.column.month"), Line::name, Line::order)
                .last(Line::isWhole);
        series.forEach(each -> table.figure(texts.series(each), line -> Figure.of(line.of(each, monthly))));
        opening(table.show(lines()));
        if (interviews.isAllowed()) {
            chart.addValueClickListener(click ->
                    interviews.open(inMonth(monthly.months().get(click.index()).month())));
        }
        return new Card(texts.translate(key))
                .control(new ViewSwitch("ui.switch.chart", chart, table))
                .with(chart, table)
                .note(texts.translate(key + ".note"));
    }

    private boolean lastUnfinished() {
        return monthly.months().getLast().provisional();
    }

    private Value value(Series series, MonthlyCount month) {
        return series.of(month) instanceof Count.Shown(int number, int numberTo)
                ? Value.of(
                        number,
                        texts.translate("trends.tooltip", texts.month(month.month()), texts.series(series), number))
                : Value.hidden();
    }
}
