package org.homeward.factors.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import org.homeward.disclosure.FactorSide;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorShare;
import org.homeward.factors.Factors;
import org.homeward.factors.InterviewedCount;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.GroupedBars;
import org.homeward.ui.chart.Series;
import org.homeward.ui.chart.Series.Value;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.Share;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** Push, pull and forced in each group of a split, as shares of the children heard there; and each factor by group. */
final class BreakdownCards {

    private final Breakdown breakdown;
    private final Factors factors;
    private final FactorsTexts words;

    BreakdownCards(Breakdown breakdown, Factors factors, FactorsTexts words) {
        this.breakdown = breakdown;
        this.factors = factors;
        this.words = words;
    }

    /** One card a split. */
    Component sides() {
        Chart chart = new Chart(words.breakdown(breakdown), picture());
        CountTable<InterviewedCount> table = sidesTable();
        return new Card(words.breakdown(breakdown))
                .control(new ViewSwitch("ui.switch.chart", chart, table))
                .with(chart, table)
                .note(words.say("factors.note.percent"));
    }

    /** Every factor that was named, with one column a group. */
    CountTable<FactorShare> factorTable() {
        CountTable<FactorShare> table = new CountTable<FactorShare>(words.breakdown(breakdown))
                .rowHead(words.say("factors.column.factor"), share -> words.reason(share.reason()))
                .text(words.say("factors.column.side"), share -> words.side(share.side()))
                .figure(words.say("factors.column.children"), share -> Figure.of(share.children()));
        for (InterviewedCount group : factors.groups()) {
            table.figure(
                    words.group(breakdown, group.group()),
                    share -> Figure.of(factors.share(group.group(), share.reason(), share.side())
                            .children()));
        }
        return table.show(factors.named());
    }

    private GroupedBars picture() {
        return new GroupedBars(
                drawn().stream()
                        .map(group -> words.group(breakdown, group.group()))
                        .toList(),
                Arrays.stream(FactorSide.values()).map(this::series).toList());
    }

    private Series series(FactorSide side) {
        List<Value> values = drawn().stream().map(group -> percent(group, side)).toList();
        return new Series(words.side(side), FactorsTexts.tone(side), values);
    }

    /** Groups too few for a percentage stand in the table only; hidden ones are drawn as hidden. */
    private List<InterviewedCount> drawn() {
        return factors.groups().stream()
                .filter(group -> !group.children().isShown()
                        || new Share(group.children(), group.children())
                                .percent()
                                .isPresent())
                .toList();
    }

    /** A percentage is drawn only where it may be said. */
    private Value percent(InterviewedCount group, FactorSide side) {
        Share share = new Share(factors.any(group.group(), side).children(), group.children());
        return share.percent().isPresent()
                ? Value.of(
                        share.percent().getAsInt(),
                        words.say(
                                "factors.tooltip.percent",
                                words.group(breakdown, group.group()) + ", " + words.side(side),
                                share.percent().getAsInt(),
                                words.count(share.part()),
                                words.children(share.whole())))
                : Value.hidden();
    }

    private CountTable<InterviewedCount> sidesTable() {
        CountTable<InterviewedCount> table = new CountTable<InterviewedCount>(words.breakdown(breakdown))
                .rowHead(words.say("factors.column." + breakdown), group -> words.group(breakdown, group.group()))
                .figure(words.say("factors.column.interviewed"), group -> Figure.of(group.children()));
        for (FactorSide side : FactorSide.values()) {
            table.text(
                    words.side(side),
                    group -> words.share(factors.any(group.group(), side).children(), group.children()));
        }
        return table.show(factors.groups());
    }
}
