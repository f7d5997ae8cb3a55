package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.homeward.coverage.CoverageCount;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Share;
import org.homeward.ui.count.Figure;
import org.homeward.ui.funnel.Funnel;
import org.homeward.ui.funnel.Funnel.FunnelStep;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** From return to interview: each step with its share of the step before, as bars and as a table. */
final class CoverageSteps {

    private final CoverageCount all;
    private final Count stillMissing;
    private final CoverageTexts texts;

    CoverageSteps(CoverageCount all, Count stillMissing, CoverageTexts texts) {
        this.all = all;
        this.stillMissing = stillMissing;
        this.texts = texts;
    }

    Component card() {
        List<FunnelStep> steps = steps();
        Funnel funnel = new Funnel(steps);
        CountTable<FunnelStep> table = new CountTable<FunnelStep>(texts.translate("coverage.steps"))
                .rowHead(texts.translate("coverage.column.step"), FunnelStep::name)
                .figure(texts.translate("coverage.column.episodes"), FunnelStep::count)
                .share(texts.translate("coverage.column.share-before"), FunnelStep::share, FunnelStep::share)
                .text(texts.translate("coverage.column.lost"), FunnelStep::lost)
                .show(steps);
        return new Card(texts.translate("coverage.steps"))
                .control(new ViewSwitch("ui.switch.chart", funnel, table))
                .with(funnel, table);
    }

    private List<FunnelStep> steps() {
        return List.of(
                new FunnelStep(
                        texts.translate("coverage.returned"),
                        Figure.of(all.returned()),
                        texts.translate("coverage.unit"),
                        texts.translate(
                                "coverage.lost.returned",
                                Counted.CHILDREN.text(all.children(), texts::translate),
                                Counted.NUMBER.text(stillMissing, texts::translate)),
                        false),
                step("offered", all.offered(), all.returned()),
                step("accepted", all.accepted(), all.offered()),
                step("done", all.done(), all.accepted()),
                new FunnelStep(
                        texts.translate("coverage.in-72h"),
                        Figure.of(all.in72h()),
                        texts.share(new Share(all.in72h(), all.done())),
                        notIn72h(),
                        true));
    }

    private FunnelStep step(String name, Count count, Count before) {
        return new FunnelStep(
                texts.translate("coverage." + name),
                Figure.of(count),
                texts.share(new Share(count, before)),
                new Share(count, before)
                        .rest()
                        .map(lost ->
                                texts.translate("coverage.lost." + name, Counted.NUMBER.text(lost, texts::translate)))
                        .orElse(""),
                false);
    }

    private String notIn72h() {
        if (all.done().isExact() && all.in72h().isExact() && all.perhapsIn72h().isExact()) {
            int done = all.done().number().orElseThrow();
            int in72h = all.in72h().number().orElseThrow();
            int perhaps = all.perhapsIn72h().number().orElseThrow();
            String later = texts.translate("coverage.lost.in-72h", done - in72h - perhaps);
            return perhaps == 0 ? later : later + " · " + texts.translate("coverage.perhaps", perhaps);
        }
        return "";
    }
}
