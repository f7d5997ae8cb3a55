package org.homeward.ui.chart;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Shares of units against the size of each, with the limits within which chance leaves them. Drawn by the server, so that it needs nothing
 * of the browser; positions across are a part of the width, so that type keeps its size on a telephone. Words stand below
 * the picture as text and are no part of its markup: a unit beyond a limit has a number there. The same data is in the table beside it.
 */
public final class FunnelPlot extends Composite<Div> {

    private static final int HEIGHT = 250;
    private static final int LIMIT_POINTS = 120;

    /** A proportion by the size of a unit, or several ends of one. */
    public record Limits(
            double target,
            ToDoubleFunction<Integer> low95,
            ToDoubleFunction<Integer> high95,
            ToDoubleFunction<Integer> low998,
            ToDoubleFunction<Integer> high998) {}

    /** @param mark the number of its mark; units of one provider have one */
    public record Unit(String words, int whole, double share, int mark, boolean isBeyond) {}

    /** What is written below the axis. */
    public record Labels(String target, String axis) {}

    private final StringBuilder svg = new StringBuilder();
    /** Units beyond a limit, by the number that stands beside them. */
    private final OrderedList beyond = new OrderedList();

    private final int widest;
    private final double highest;

    /** @param sentence what it shows, for who does not see it */
    public FunnelPlot(String sentence, List<Unit> units, Limits limits, Labels labels) {
        int largest = units.stream().mapToInt(Unit::whole).max().orElse(1);
        widest = (int) Math.ceil(largest * 1.08 / 10) * 10;
        double most = units.stream().mapToDouble(Unit::share).max().orElse(1);
        highest = Math.min(1, Math.ceil((Math.max(most, limits.high998().applyAsDouble(largest)) + 0.1) * 5) / 5);
        draw("<svg xmlns='http://www.w3.org/2000/svg' width='100%%' height='%d' aria-hidden='true'>", HEIGHT + 24);
        for (int percent = 0; percent <= Math.round(100 * highest); percent += 20) {
            draw("<line class='grid' x1='0' x2='100%%' y1='%1$.1f' y2='%1$.1f'/>", y(percent / 100.0));
            draw("<text class='left' x='-8' y='%.1f'>%d%%</text>", y(percent / 100.0) + 4, percent);
        }
        draw(
                "<svg x='0' y='0' width='100%%' height='%d' viewBox='0 0 1000 %d' preserveAspectRatio='none'>",
                HEIGHT, HEIGHT);
        band("outer", limits.low998(), limits.high998());
        band("inner", limits.low95(), limits.high95());
        svg.append("</svg>");
        draw("<line class='target' x1='0' x2='100%%' y1='%1$.1f' y2='%1$.1f'/>", y(limits.target()));
        int at = (int) Math.round(widest * 0.55);
        draw(
                "<text class='middle' x='55%%' y='%.1f'>99.8%%</text>",
                y(limits.high998().applyAsDouble(at)) - 5);
        draw(
                "<text class='middle' x='55%%' y='%.1f'>95%%</text>",
                y(limits.high95().applyAsDouble(at)) - 5);
        draw("<text class='right' x='100%%' y='%.1f'>%.0f%%</text>", y(limits.target()) - 5, 100 * limits.target());
        int step = step(widest);
        for (int whole = 0; whole <= widest; whole += step) {
            draw("<text class='middle' x='%.2f%%' y='%d'>%d</text>", x(whole), HEIGHT + 18, whole);
        }
        units.forEach(this::unit);
        units.stream().filter(Unit::isBeyond).forEach(this::name);
        svg.append("</svg>");
        getContent().addClassName("hw-funnel-plot");
        getContent().getElement().setAttribute("role", "img");
        getContent().getElement().setAttribute("aria-label", sentence);
        Paragraph axis = new Paragraph(labels.axis() + " · " + labels.target());
        axis.addClassName("axis");
        beyond.addClassName("beyond");
        getContent().add(new Svg(svg.toString()), axis, beyond);
    }

    /** A round number, of which at most six fit. */
    private static int step(int widest) {
        for (int unit = 10; ; unit *= 10) {
            for (int step : new int[] {unit, 2 * unit, 5 * unit}) {
                if (widest / step <= 6) {
                    return step;
                }
            }
        }
    }

    private void band(String kind, ToDoubleFunction<Integer> low, ToDoubleFunction<Integer> high) {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (int point = 0; point <= LIMIT_POINTS; point++) {
            int whole = Math.max(1, widest * point / LIMIT_POINTS);
            double x = 1000.0 * whole / widest;
            there.append(
                    String.format(Locale.ROOT, "%s%.1f %.1f", point == 0 ? "M" : "L", x, y(high.applyAsDouble(whole))));
            back.insert(0, String.format(Locale.ROOT, "L%.1f %.1f", x, y(low.applyAsDouble(whole))));
        }
        draw("<path class='%s' d='%s%sZ'/>", kind, there, back);
    }

    private void unit(Unit unit) {
        draw(
                "<svg x='%.2f%%' y='%.1f' overflow='visible'><g class='unit mark-%d'>",
                x(unit.whole()), y(unit.share()), unit.mark());
        if (unit.isBeyond()) {
            svg.append("<circle class='ring' r='11'/>");
        }
        svg.append(
                switch (unit.mark()) {
                    case 1 -> "<rect x='-5' y='-5' width='10' height='10'/>";
                    case 2 -> "<path d='M0-7 7 0 0 7-7 0Z'/>";
                    case 3 -> "<path d='M0-7 6 5-6 5Z'/>";
                    default -> "<circle r='5.5'/>";
                });
        svg.append("</g></svg>");
    }

    private void name(Unit unit) {
        beyond.add(new ListItem(unit.words()));
        boolean isRight = x(unit.whole()) > 60;
        draw(
                "<svg x='%.2f%%' y='%.1f' overflow='visible'><text class='name %s' x='%d' y='4'>%d</text></svg>",
                x(unit.whole()),
                y(unit.share()),
                isRight ? "left" : "start",
                isRight ? -16 : 16,
                beyond.getComponentCount());
    }

    private void draw(String shape, Object... values) {
        svg.append(String.format(Locale.ROOT, shape, values));
    }

    private double x(int whole) {
        return 100.0 * whole / widest;
    }

    private double y(double share) {
        return HEIGHT - (HEIGHT - 8) * Math.min(highest, share) / highest;
    }
}
