package org.homeward.factors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.homeward.disclosure.FactorSide;
import org.homeward.factors.FactorShare;
import org.homeward.factors.Factors;
import org.homeward.factors.FactorsColumns;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.chart.GroupedBars;
import org.homeward.ui.chart.Series;
import org.homeward.ui.chart.Series.Value;
import org.homeward.ui.count.Figure;
import org.homeward.ui.filter.DrillThrough;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;
import org.homeward.ui.tile.CountTile;

/** All children in the filter: three figures, then each factor by side. */
final class FactorsOverview {

    private static final int MAX_BARS = 15;

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

    Component byFactor(DrillThrough interviews) {
        List<FactorShare> drawn = drawn();
        Chart chart = new Chart(texts.finding(factors).plain(), bars(drawn));
        CountTable<FactorShare> table = interviews.rows(table(), share -> interviews.withFactor(texts.code(share)));
        if (interviews.isAllowed()) {
            chart.addValueClickListener(
                    click -> interviews.open(interviews.withFactor(texts.code(drawn.get(click.index())))));
        }
        return new Card(texts.translate("factors.by-factor"))
                .quietly(texts.translate("factors.out-of", texts.children(factors.interviewedInAll())))
                .control(new ViewSwitch("ui.switch.chart", chart, table))
                .with(chart, table)
                .note(texts.translate(factors.isByFactor() ? "factors.note.multi" : "factors.note.sides"));
    }

    /** The longest bars only, whatever their side; the table has all factors. */
    private List<FactorShare> drawn() {
        return factors.named().stream()
                .sorted(Comparator.comparingInt(
                        share -> -share.children().number().orElse(0)))
                .limit(MAX_BARS)
                .toList();
    }

    /** One bar for a factor on one side, beside its name; its side is told by colour and pattern, and in words. */
    private GroupedBars bars(List<FactorShare> drawn) {
        return GroupedBars.onePerCategory(
                drawn.stream().map(texts::factorAndSide).toList(),
                Arrays.stream(FactorSide.values())
                        .map(side -> new Series(
                                texts.side(side),
                                FactorsTexts.tone(side),
                                drawn.stream()
                                        .map(share -> share.side() == side ? value(share) : Value.none())
                                        .toList()))
                        .toList());
    }

    private Value value(FactorShare share) {
        return texts.children(texts.factorAndSide(share), share.children(), factors.interviewedInAll());
    }

    private CountTable<FactorShare> table() {
        return new CountTable<FactorShare>(texts.translate("factors.by-factor"))
                .columns(FactorsColumns.all(texts::translate))
                .show(factors.named());
    }
}
