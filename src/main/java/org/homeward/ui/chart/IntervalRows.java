package org.homeward.ui.chart;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** A share with its interval in each row, as a dot on a bar, on one scale from nothing to all; a line marks the share of all together. */
public final class IntervalRows extends Composite<UnorderedList> {

    /** Proportions. */
    public record Interval(double value, double low, double high) {}

    /**
     * @param words the share and its interval, or why there is none
     * @param drawn empty where no share is shown; then nothing is drawn
     */
    public record Row(String name, String words, List<Interval> drawn) {}

    public IntervalRows(String name, List<Row> rows, List<Double> together) {
        getContent().addClassName("hw-intervals");
        getContent().getElement().setAttribute("aria-label", name);
        for (Row row : rows) {
            StringBuilder svg = new StringBuilder(
                    "<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='22' aria-hidden='true'>"
                            + "<line class='axis' x1='0' x2='100%' y1='11' y2='11'/>");
            together.forEach(share -> svg.append(String.format(
                    Locale.ROOT, "<line class='target' x1='%1$.2f%%' x2='%1$.2f%%' y1='0' y2='22'/>", 100 * share)));
            row.drawn()
                    .forEach(interval -> svg.append(String.format(
                            Locale.ROOT,
                            "<line class='bar' x1='%.2f%%' x2='%.2f%%' y1='11' y2='11'/><circle cx='%.2f%%' cy='11' r='5'/>",
                            100 * interval.low(),
                            100 * interval.high(),
                            100 * interval.value())));
            getContent()
                    .add(new ListItem(
                            span("name", row.name()),
                            new Svg(svg.append("</svg>").toString()),
                            span("words", row.words())));
        }
    }

    private static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
