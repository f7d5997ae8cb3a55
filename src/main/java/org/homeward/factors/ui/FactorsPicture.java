package org.homeward.factors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import org.homeward.disclosure.FactorSide;
import org.homeward.factors.FactorRow;
import org.homeward.factors.FactorShare;
import org.homeward.factors.Factors;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.GroupedBars;
import org.homeward.ui.chart.Series;
import org.homeward.ui.count.Figure;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;
import org.homeward.ui.tile.CountTile;

/** All children in the filter together: three figures, then each factor with its sides. */
final class FactorsPicture {

    private static final int MOST_BARS = 10;

    private final Factors factors;
    private final FactorsTexts words;

    FactorsPicture(Factors factors, FactorsTexts words) {
        this.factors = factors;
        this.words = words;
    }

    Component tiles() {
        Div tiles = new Div();
        tiles.addClassName("hw-tiles");
        for (FactorSide side : FactorSide.values()) {
            tiles.add(new CountTile(
                    words.say("factors.tile." + side),
                    Figure.of(factors.any(side).children()),
                    words.say("factors.out-of", words.children(factors.interviewedInAll()))));
        }
        return tiles;
    }

    Component byFactor() {
        List<FactorRow> rows = factors.rows();
        Chart chart = new Chart(words.finding(factors).plain(), picture(rows));
        CountTable<FactorShare> table = table();
        return new Card(words.say("factors.by-factor"))
                .quietly(words.say("factors.out-of", words.children(factors.interviewedInAll())))
                .control(new ViewSwitch("ui.switch.chart", chart, table))
                .with(chart, table)
                .note(words.say("factors.note.multi"));
    }

    /** The longest bars; all the factors stand in the table. */
    private GroupedBars picture(List<FactorRow> rows) {
        List<FactorRow> drawn =
                rows.stream().filter(row -> !row.isNothing()).limit(MOST_BARS).toList();
        return new GroupedBars(
                drawn.stream().map(row -> row.reason().name()).toList(),
                Arrays.stream(FactorSide.values())
                        .map(side -> series(side, drawn))
                        .toList());
    }

    private Series series(FactorSide side, List<FactorRow> rows) {
        return new Series(
                words.side(side),
                FactorsTexts.tone(side),
                rows.stream()
                        .map(row -> words.children(
                                row.reason().name() + ", " + words.side(side),
                                row.of(side).children(),
                                factors.interviewedInAll()))
                        .toList());
    }

    private CountTable<FactorShare> table() {
        return new CountTable<FactorShare>(words.say("factors.by-factor"))
                .rowHead(words.say("factors.column.factor"), share -> words.reason(share.reason()))
                .text(words.say("factors.column.theme"), share -> words.theme(share.reason()))
                .text(words.say("factors.column.side"), share -> words.side(share.side()))
                .figure(words.say("factors.column.children"), share -> Figure.of(share.children()))
                .figure(words.say("factors.column.said-by-child"), share -> Figure.of(share.saidByChild()))
                .figure(words.say("factors.column.episodes"), share -> Figure.of(share.episodes()))
                .figure(words.say("factors.column.interviews"), share -> Figure.of(share.interviews()))
                .figure(words.say("factors.column.statements"), share -> Figure.of(share.statements()))
                .show(factors.named());
    }
}
