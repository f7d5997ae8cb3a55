package org.homeward.trends.ui;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.trends.MonthlyCount;
import org.homeward.trends.MonthlyCount.Series;
import org.homeward.trends.MonthlySeries;
import org.homeward.trends.TrendsColumns;
import org.homeward.trends.TrendsColumns.Line;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.MonthLines;
import org.homeward.ui.chart.Series.Tone;
import org.homeward.ui.chart.Series.Value;
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
        return table("trends.table", List.of(Series.values()));
    }

    private CountTable<Line> table(String caption, List<Series> series) {
        return opening(new CountTable<Line>(texts.translate(caption))
                .columns(TrendsColumns.of(monthly, series, texts.locale(), texts::translate))
                .last(Line::isWhole)
                .show(TrendsColumns.lines(monthly)));
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
        CountTable<Line> table = table(key, series);
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
        Count count = series.of(month);
        return count.isShown()
                ? Value.of(
                        count.number().getAsInt(),
                        texts.translate(
                                "trends.tooltip",
                                texts.month(month.month()),
                                texts.series(series),
                                Counted.NUMBER.text(count, texts::translate)))
                : Value.hidden();
    }
}
