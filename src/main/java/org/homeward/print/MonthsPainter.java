package org.homeward.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/**
 * Draws a share by month between the limits of chance. A last month that is not over is hollow, and its line dashed; a month of which nothing
 * is known has no dot.
 */
public final class MonthsPainter implements Picture {

    private static final Color TEAL = new Color(0x0f5f66);
    private static final Color BAND = new Color(0xe9e7e1);
    private static final double LEFT = 28;
    private static final double BOTTOM = 16;
    private static final double TOP = 6;
    private static final double DOT = 2.2;
    private static final int STEP = 20;
    private static final int LABELLED = 3;

    /**
     * One month, in percent.
     *
     * @param share NaN where nothing is known
     * @param low of the limits; NaN where there are none
     */
    public record Month(String name, double share, double low, double high) {}

    private final List<Month> months;
    private final double centre;
    private final boolean lastUnfinished;

    /** @param centre the line between the limits; NaN where there is none */
    public MonthsPainter(List<Month> months, double centre, boolean lastUnfinished) {
        this.months = List.copyOf(months);
        this.centre = centre;
        this.lastUnfinished = lastUnfinished;
    }

    @Override
    public void paint(Graphics2D pen, Rectangle2D frame) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Scale scale = new Scale(frame, months.size(), top());
        band(pen, scale);
        axes(pen, scale);
        line(pen, scale);
    }

    /** The least step of the axis that no dot and no limit of a whole month lies above. */
    private int top() {
        double highest = months.stream()
                .limit(lastUnfinished ? months.size() - 1 : months.size())
                .flatMap(month -> List.of(month.share(), month.high()).stream())
                .filter(each -> !each.isNaN())
                .mapToDouble(each -> each)
                .max()
                .orElse(STEP);
        return (int) Math.clamp(Math.ceil(highest / STEP) * STEP, STEP, 100);
    }

    /** Where a month and a share lie. */
    private record Scale(Rectangle2D frame, int months, int top) {

        double x(int month) {
            double width = frame.getWidth() - LEFT - 2 * DOT;
            return frame.getX() + LEFT + (months < 2 ? width / 2 : width * month / (months - 1));
        }

        double y(double share) {
            double height = frame.getHeight() - BOTTOM - TOP;
            return frame.getY() + TOP + height * (1 - Math.clamp(share, 0, top) / top);
        }
    }

    private void band(Graphics2D pen, Scale scale) {
        Path2D band = new Path2D.Double();
        for (int i = 0; i < months.size(); i++) {
            if (Double.isNaN(months.get(i).high())) {
                return;
            }
            to(band, i == 0, scale.x(i), scale.y(months.get(i).high()));
        }
        for (int i = months.size() - 1; i >= 0; i--) {
            to(band, false, scale.x(i), scale.y(months.get(i).low()));
        }
        if (!months.isEmpty()) {
            band.closePath();
        }
        pen.setColor(BAND);
        pen.fill(band);
        pen.setColor(Pens.GREY);
        pen.setStroke(new BasicStroke(0.7f));
        pen.draw(new Line2D.Double(scale.x(0), scale.y(centre), scale.x(months.size() - 1), scale.y(centre)));
    }

    private void axes(Graphics2D pen, Scale scale) {
        for (int share = 0; share <= scale.top(); share += STEP) {
            pen.setColor(Pens.LINE);
            pen.setStroke(new BasicStroke(0.5f));
            double y = scale.y(share);
            pen.draw(new Line2D.Double(
                    scale.frame().getX() + LEFT, y, scale.frame().getMaxX(), y));
            pen.setColor(Pens.GREY);
            Pens.write(pen, share + "%", Pens.plain(8), scale.frame().getX() + LEFT - 5, y + 3, 1);
        }
        for (int i = 0; i < months.size(); i += LABELLED) {
            Pens.write(
                    pen,
                    months.get(i).name(),
                    Pens.plain(8),
                    scale.x(i),
                    scale.frame().getMaxY() - 3,
                    i == 0 ? 0 : i == months.size() - 1 ? 1 : 0.5);
        }
    }

    private void line(Graphics2D pen, Scale scale) {
        pen.setColor(TEAL);
        for (int i = 1; i < months.size(); i++) {
            if (isKnown(i - 1) && isKnown(i)) {
                pen.setStroke(
                        isUnfinished(i)
                                ? new BasicStroke(
                                        1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 2}, 0)
                                : new BasicStroke(1.4f));
                pen.draw(new Line2D.Double(scale.x(i - 1), y(scale, i - 1), scale.x(i), y(scale, i)));
            }
        }
        for (int i = 0; i < months.size(); i++) {
            if (isKnown(i)) {
                var dot = new Ellipse2D.Double(scale.x(i) - DOT, y(scale, i) - DOT, 2 * DOT, 2 * DOT);
                pen.setColor(isUnfinished(i) ? Pens.PAPER : TEAL);
                pen.fill(dot);
                pen.setColor(TEAL);
                pen.setStroke(new BasicStroke(1.2f));
                pen.draw(dot);
            }
        }
        int last = months.size() - (lastUnfinished ? 2 : 1);
        if (last >= 0 && isKnown(last)) {
            pen.setColor(Pens.BLACK);
            String text = String.format(Locale.UK, "%.0f%%", months.get(last).share());
            Pens.halo(pen, text, Pens.strong(9), scale.x(last), y(scale, last) - 6, 0.5);
        }
    }

    private boolean isKnown(int month) {
        return !Double.isNaN(months.get(month).share());
    }

    private boolean isUnfinished(int month) {
        return lastUnfinished && month == months.size() - 1;
    }

    private double y(Scale scale, int month) {
        return scale.y(months.get(month).share());
    }

    private static void to(Path2D path, boolean first, double x, double y) {
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
