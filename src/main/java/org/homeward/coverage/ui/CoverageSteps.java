package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.homeward.coverage.CoverageCount;
import org.homeward.coverage.CoverageStep;
import org.homeward.coverage.WhatFollowed;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.ui.count.Figure;
import org.homeward.ui.funnel.Funnel;
import org.homeward.ui.funnel.Funnel.FunnelStep;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** From return to telling the child: each step with its share of the step before and of returned, as bars and as a table. */
final class CoverageSteps {

    private final CoverageCount all;
    private final Optional<WhatFollowed> followed;
    private final Count stillMissing;
    private final CoverageTexts texts;

    CoverageSteps(CoverageCount all, Optional<WhatFollowed> followed, Count stillMissing, CoverageTexts texts) {
        this.all = all;
        this.followed = followed;
        this.stillMissing = stillMissing;
        this.texts = texts;
    }

    Component card() {
        Funnel funnel = new Funnel(
                CoverageStep.of(all, followed).stream().map(this::bar).toList());
        CountTable<CoverageStep> table = new CountTable<CoverageStep>(texts.translate("coverage.steps"))
                .columns(CoverageStep.columns(texts::translate))
                .text(texts.translate("coverage.column.lost"), this::lost)
                .show(CoverageStep.afterReturn(all, followed));
        return new Card(texts.translate("coverage.steps"))
                .control(new ViewSwitch("ui.switch.chart", funnel, table))
                .with(funnel, table);
    }

    private FunnelStep bar(CoverageStep step) {
        return new FunnelStep(
                step.text(texts::translate),
                Figure.of(step.count()),
                shares(step),
                lost(step),
                step.name().equals("in-72h"));
    }

    /** "52% of 217 · 33% of returned"; the first two steps have one denominator. */
    private String shares(CoverageStep step) {
        return switch (step.name()) {
            case "returned" -> texts.translate("coverage.unit");
            case "offered" -> texts.share(step.share());
            default ->
                step.shareOfReturned().range().isEmpty()
                        ? texts.share(step.share())
                        : texts.translate(
                                "coverage.share.both",
                                texts.share(step.share()),
                                step.shareOfReturned().words(texts::translate));
        };
    }

    private String lost(CoverageStep step) {
        return switch (step.name()) {
            case "returned" ->
                texts.translate(
                        "coverage.lost.returned",
                        Counted.CHILDREN.text(all.children(), texts::translate),
                        Counted.NUMBER.text(stillMissing, texts::translate));
            case "in-72h" -> notIn72h();
            case "acted" -> notActed(step);
            default ->
                step.share()
                        .rest()
                        .map(lost -> texts.translate(
                                "coverage.lost." + step.name(), Counted.NUMBER.text(lost, texts::translate)))
                        .orElse("");
        };
    }

    /** "12 not done · 31 with an action still open"; the two are parts of those whom the step lost. */
    private String notActed(CoverageStep step) {
        Count open = followed.orElseThrow().open();
        String stillOpen = texts.translate("coverage.open", Counted.NUMBER.text(open, texts::translate));
        return step.share()
                .rest()
                .filter(lost -> lost.isExact() && open.isExact())
                .map(lost -> texts.translate(
                                "coverage.lost.acted",
                                lost.number().orElseThrow() - open.number().orElseThrow())
                        + " · " + stillOpen)
                .orElse(stillOpen);
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
