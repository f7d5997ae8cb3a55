package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.OptionalInt;
import org.homeward.coverage.CoverageCount;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.Share;
import org.homeward.ui.funnel.Funnel;
import org.homeward.ui.funnel.Funnel.FunnelStep;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** From return to being heard: each step with its share of the step before, as bars and as a table. */
final class CoverageSteps {

    private final CoverageCount all;
    private final Count stillMissing;
    private final CoverageTexts words;

    CoverageSteps(CoverageCount all, Count stillMissing, CoverageTexts words) {
        this.all = all;
        this.stillMissing = stillMissing;
        this.words = words;
    }

    Component card() {
        List<FunnelStep> steps = steps();
        Funnel funnel = new Funnel(steps);
        CountTable<FunnelStep> table = new CountTable<FunnelStep>(words.say("coverage.steps"))
                .rowHead(words.say("coverage.column.step"), FunnelStep::name)
                .figure(words.say("coverage.column.episodes"), FunnelStep::count)
                .text(words.say("coverage.column.share-before"), FunnelStep::share)
                .text(words.say("coverage.column.lost"), FunnelStep::lost)
                .show(steps);
        return new Card(words.say("coverage.steps"))
                .control(new ViewSwitch("ui.switch.chart", funnel, table))
                .with(funnel, table);
    }

    private List<FunnelStep> steps() {
        return List.of(
                new FunnelStep(
                        words.say("coverage.returned"),
                        Figure.of(all.returned()),
                        words.say("coverage.unit"),
                        words.say(
                                "coverage.lost.returned",
                                Counted.CHILDREN.text(all.children(), words::say),
                                Counted.NUMBER.text(stillMissing, words::say)),
                        false),
                step("offered", all.offered(), all.returned()),
                step("accepted", all.accepted(), all.offered()),
                step("done", all.done(), all.accepted()),
                new FunnelStep(
                        words.say("coverage.in-72h"),
                        Figure.of(all.in72h()),
                        words.share(new Share(all.in72h(), all.done())),
                        notIn72h(),
                        true));
    }

    private FunnelStep step(String name, Count count, Count before) {
        OptionalInt lost = new Share(count, before).rest();
        return new FunnelStep(
                words.say("coverage." + name),
                Figure.of(count),
                words.share(new Share(count, before)),
                lost.isPresent() ? words.say("coverage.lost." + name, lost.getAsInt()) : "",
                false);
    }

    private String notIn72h() {
        if (all.done() instanceof Count.Shown(int done, int base)
                && base == 1
                && all.in72h() instanceof Count.Shown(int in72h, int in72hTo)
                && all.perhapsIn72h() instanceof Count.Shown(int perhaps, int perhapsTo)) {
            String later = words.say("coverage.lost.in-72h", done - in72h - perhaps);
            return perhaps == 0 ? later : later + " · " + words.say("coverage.perhaps", perhaps);
        }
        return "";
    }
}
