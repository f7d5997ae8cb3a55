package org.homeward.ui.funnel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.homeward.ui.count.Figure;

/** Bars from one left edge on one scale. A hidden step is a stub of one fixed width, so that its length reveals nothing. */
public final class Funnel extends Composite<OrderedList> {

    public Funnel(List<FunnelStep> steps) {
        getContent().addClassName("hw-funnel");
        long longest = steps.stream()
                .map(FunnelStep::count)
                .flatMap(count -> count.shown().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        steps.forEach(step -> getContent().add(row(step, Math.max(longest, 1))));
    }

    private ListItem row(FunnelStep step, long longest) {
        ListItem row = new ListItem();
        if (step.part()) {
            row.addClassName("part");
        }
        row.add(span("step", step.name()), bar(step.count(), longest));
        if (step.count().isHidden()) {
            row.add(span("hidden-count", step.count().text(this::getTranslation)));
        } else {
            row.add(span("count", step.count().text(this::getTranslation)), span("share", step.share()));
        }
        row.add(span("lost", step.lost()));
        return row;
    }

    private static Component bar(Figure count, long longest) {
        if (count.isHidden()) {
            return span("hidden-bar", "");
        }
        ProgressBar bar = new ProgressBar(0, longest, count.shown().orElse(0L));
        // The count is beside it; screen readers would read a progress role as a running job.
        bar.getElement().setAttribute("role", "presentation");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    /**
     * One step of a funnel.
     *
     * @param name the step, "Offered an interview"
     * @param count how often
     * @param share the share of the step before with its denominator, "80% of 412"; empty on the first step
     * @param lost how many did not reach this step, and why; may be empty
     * @param part whether this is a part of the step before and not a step of its own
     */
    public record FunnelStep(String name, Figure count, String share, String lost, boolean part) {}
}
