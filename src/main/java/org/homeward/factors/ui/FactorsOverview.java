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

/** All children in the filter: three figures, then each factor by side. */
final class FactorsOverview {

    private static final int MAX_BARS = 10;

    private final Factors factors;
    private final FactorsTexts texts;

    FactorsOverview(Factors factors, FactorsTexts texts) {
        this.factors = factors;
        this.texts = texts;
    }

    Component tiles() {
        Div tiles = new Div();
        tiles.addClassName("hw-tiles");
        for (FactorSide side : FactorSide.values()) {
            tiles.add(new CountTile(
                    texts.translate("factors.tile." + side),
                    Figure.of(factors.any(side).children()),
                    texts.translate("factors.out-of", texts.children(factors.interviewedInAll()))));
        }
        return tiles;
    }

    Component byFactor() {
        List<FactorRow> rows = factors.rows();
        Chart chart = new Chart(texts.finding(factors).plain(), bars(rows));
        CountTable<FactorShare> table = table();
        return new Card(texts.translate("factors.by-factor"))
                .quietly(texts.translate("factors.out-of", texts.children(factors.interviewedInAll())))
                .control(new ViewSwitch("ui.switch.chart", chart, table))
                .with(chart, table)
                .note(texts.translate("factors.note.multi"));
    }

    /** The longest bars only; the table has all factors. */
    private GroupedBars bars(List<FactorRow> rows) {
        List<FactorRow> drawn =
                rows.stream().filter(row -> !row.isNothing()).limit(MAX_BARS).toList();
        return new GroupedBars(
                drawn.stream().map(row -> row.factor().name()).toList(),
                Arrays.stream(FactorSide.values())
                        .map(side -> series(side, drawn))
                        .toList());
    }

    private Series series(FactorSide side, List<FactorRow> rows) {
        return new Series(
                texts.side(side),
                FactorsTexts.tone(side),
                rows.stream()
                        .map(row -> texts.children(
                                row.factor().name() + ", " + texts.side(side),
                                row.of(side).children(),
                                factors.interviewedInAll()))
                        .toList());
    }

    private CountTable<FactorShare> table() {
        return new CountTable<FactorShare>(texts.translate("factors.by-factor"))
                .rowHead(texts.translate("factors.column.factor"), share -> texts.factor(share.factor()))
                .text(texts.translate("factors.column.theme"), share -> texts.theme(share.factor()))
                .text(texts.translate("factors.column.side"), share -> texts.side(share.side()))
                .figure(texts.translate("factors.column.children"), share -> Figure.of(share.children()))
                .figure(texts.translate("factors.column.said-by-child"), share -> Figure.of(share.saidByChild()))
                .figure(texts.translate("factors.column.episodes"), share -> Figure.of(share.episodes()))
                .figure(texts.translate("factors.column.interviews"), share -> Figure.of(share.interviews()))
                .figure(texts.translate("factors.column.statements"), share -> Figure.of(share.statements()))
                .show(factors.named());
    }
}
