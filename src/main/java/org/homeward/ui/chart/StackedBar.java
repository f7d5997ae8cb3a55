package org.homeward.ui.chart;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.homeward.ui.count.Figure;

/**
 * One bar of parts in a cell of a table, whose numbers stand beside it. Where a part is hidden, the bar is a stub of one fixed width, so that
 * its length reveals nothing.
 */
public final class StackedBar extends Composite<Div> {

    /** How the parts of all bars are filled, from the left: full, light, outlined. */
    private static final List<String> FILLS = List.of("full", "light", "outlined");

    /**
     * @param longest what the whole width stands for
     * @param parts from the left
     */
    public StackedBar(long longest, List<Figure> parts) {
        getContent().addClassName("hw-stacked-bar");
        // The numbers are beside it; screen readers would read a progress role as a running job.
        getContent().getElement().setAttribute("aria-hidden", "true");
        if (parts.stream().anyMatch(Figure::isHidden)) {
            getContent().add(span("hidden-part"));
            return;
        }
        // One over the other: each is as long as its part and those before it, and these cover it.
        for (int i = parts.size() - 1; i >= 0; i--) {
            long upTo = parts.subList(0, i + 1).stream()
                    .mapToLong(part -> part.shown().orElseThrow())
                    .sum();
            ProgressBar bar = new ProgressBar(0, Math.max(longest, 1), upTo);
            bar.getElement().setAttribute("role", "presentation");
            bar.addClassName(FILLS.get(i));
            getContent().add(bar);
        }
    }

    /** What each fill stands for. */
    public static Div legend(List<String> names) {
        Div legend = new Div();
        legend.addClassName("hw-stacked-legend");
        for (int i = 0; i < names.size(); i++) {
            legend.add(new Span(span(FILLS.get(i)), new Span(names.get(i))));
        }
        return legend;
    }

    private static Span span(String className) {
        Span span = new Span();
        span.addClassName(className);
        return span;
    }
}
