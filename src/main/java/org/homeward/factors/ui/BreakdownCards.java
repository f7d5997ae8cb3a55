package org.homeward.factors.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Share;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorShare;
import org.homeward.factors.Factors;
import org.homeward.factors.FactorsColumns;
import org.homeward.factors.InterviewedCount;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.GroupedBars;
import org.homeward.ui.chart.Series;
import org.homeward.ui.chart.Series.Value;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/**
 * Push, pull and forced in each group of a breakdown, as shares of the children interviewed; and each factor by group.
 */
final class BreakdownCards {

    private final Breakdown breakdown;
    private final Factors factors;
    private final FactorsTexts texts;

    BreakdownCards(Breakdown breakdown, Factors factors, FactorsTexts texts) {
        this.breakdown = breakdown;
        this.factors = factors;
        this.texts = texts;
    }

    /** One card per breakdown. */
    Component sides() {
        Chart chart = new Chart(texts.breakdown(breakdown), bars());
        CountTable<InterviewedCount> table = sidesTable();
        return new Card(texts.breakdown(breakdown))
                .control(new ViewSwitch("ui.switch.chart", chart, table))
                .with(chart, table)
                .note(texts.translate("factors.note.percent"));
    }

    /** Every factor that was named, with one column per group. */
    CountTable<FactorShare> factorTable() {
        return new CountTable<FactorShare>(texts.breakdown(breakdown))
                .columns(FactorsColumns.byGroup(breakdown, factors, texts::translate))
                .show(factors.named());
    }

    private GroupedBars bars() {
        return GroupedBars.sideBySide(
                drawnGroups().stream()
                        .map(group -> texts.group(breakdown, group.group()))
                        .toList(),
                Arrays.stream(FactorSide.values()).map(this::series).toList());
    }

    private Series series(FactorSide side) {
        List<Value> values =
                drawnGroups().stream().map(group -> percent(group, side)).toList();
        return new Series(texts.side(side), FactorsTexts.tone(side), values);
    }

    /** Groups too small for a percentage are in the table only; hidden ones, and too few to say, are drawn as hidden. */
    private List<InterviewedCount> drawnGroups() {
        return factors.groups().stream()
                .filter(group -> !group.children().isExact()
                        || group.children().number().getAsInt() >= Share.SMALLEST_DENOMINATOR)
                .toList();
    }

    /** A percentage is drawn only where it may be shown. */
    private Value percent(InterviewedCount group, FactorSide side) {
        Share share = new Share(factors.any(group.group(), side).children(), group.children());
        return share.range()
                .filter(range -> share.part().isShown())
                .map(range -> Value.of(
                        range.middle(),
                        texts.translate(
                                "factors.tooltip.percent",
                                texts.group(breakdown, group.group()) + ", " + texts.side(side),
                                share.words(texts::translate),
                                texts.number(share.part()),
                                texts.children(share.whole()))))
                .orElseGet(Value::hidden);
    }

    private CountTable<InterviewedCount> sidesTable() {
        CountTable<InterviewedCount> table = new CountTable<InterviewedCount>(texts.breakdown(breakdown))
                .columns(FactorsColumns.interviewed(breakdown, Map.of(), texts::translate));
        for (FactorSide side : FactorSide.values()) {
            table.share(
                    texts.side(side),
                    group -> texts.share(factors.any(group.group(), side).children(), group.children()),
                    group -> new Share(factors.any(group.group(), side).children(), group.children()).sorted());
        }
        return table.show(factors.groups());
    }
}
