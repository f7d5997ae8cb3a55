package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.homeward.chance.FunnelLimits;
import org.homeward.chance.FunnelLimits.Limits;
import org.homeward.coverage.MonthlyShares;
import org.homeward.coverage.MonthlyShares.Kind;
import org.homeward.coverage.MonthlyShares.Month;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.MonthLines;
import org.homeward.ui.chart.Series;
import org.homeward.ui.chart.Series.Tone;
import org.homeward.ui.chart.Series.Value;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** The shares within 72 hours by month, each between the limits of chance, with what the last finished month is. */
final class MonthlySharesCards {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

    private final MonthlyShares shares;
    private final CoverageTexts texts;

    MonthlySharesCards(MonthlyShares shares, CoverageTexts texts) {
        this.shares = shares;
        this.texts = texts;
    }

    Component card() {
        Div charts = new Div();
        charts.addClassName("hw-grid");
        for (Kind kind : Kind.values()) {
            Chart chart = new Chart(sentence(kind), picture(kind));
            chart.addClassName("short");
            charts.add(new Div(new Paragraph(sentence(kind)), chart));
        }
        CountTable<Month> table = new CountTable<Month>(texts.translate("coverage.month.title"))
                .columns(shares.columns(MONTH::format, texts::translate))
                .show(shares.months().reversed());
        return new Card(texts.translate("coverage.month.title"))
                .quietly(texts.translate("coverage.month.unit"))
                .control(new ViewSwitch("ui.switch.chart", charts, table))
                .with(charts, table)
                .note(texts.translate("coverage.month.note"));
    }

    private String sentence(Kind kind) {
        return shares.sentence(kind, texts::translate);
    }

    private MonthLines picture(Kind kind) {
        List<Value> values = shares.months().stream()
                .map(month -> month.returned() == 0
                        ? Value.hidden()
                        : Value.of(
                                100.0 * kind.of(month) / month.returned(),
                                texts.translate(
                                        "coverage.month.tip",
                                        MONTH.format(month.month()),
                                        kind.text(texts::translate),
                                        texts.share(MonthlyShares.share(kind, month)))))
                .toList();
        return new MonthLines(
                shares.months().stream().map(Month::month).map(this::axis).toList(),
                List.of(new Series(
                        texts.translate("coverage.month.line"),
                        kind == Kind.OFFERED ? Tone.OURS : Tone.SECOND,
                        values)),
                shares.lastUnfinished(),
                shares.limits(kind).map(this::band).orElse(null),
                List.of());
    }

    private MonthLines.Band band(FunnelLimits limits) {
        return new MonthLines.Band(
                ends(limits, Limits::low),
                ends(limits, Limits::high),
                shares.months().stream().map(month -> 100 * limits.target()).toList());
    }

    private List<Double> ends(FunnelLimits limits, ToDoubleFunction<Limits> end) {
        return shares.months().stream()
                .map(month -> 100 * end.applyAsDouble(month.at(limits)))
                .toList();
    }

    private String axis(YearMonth month) {
        boolean year = month.getMonthValue() == 1
                || month.equals(shares.months().getFirst().month());
        return (year ? WITH_YEAR : SHORT).format(month);
    }
}
