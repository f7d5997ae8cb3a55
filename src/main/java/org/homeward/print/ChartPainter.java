package org.homeward.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Exactness;

/**
 * Draws one horizontal bar in a table row. Bars start at zero and share one scale. A suppressed count has no bar, because a
 * length would reveal the number.
 */
public final class ChartPainter implements Picture {

    /** Distinguished by pattern, so that they remain distinct in black and white. */
    public enum Fill {
        SOLID,
        STRIPED_PART,
        PUSH,
        PULL,
        FORCED
    }

    private static final Color TEAL = new Color(0x0f5f66);
    private static final Color LIGHT_TEAL = new Color(0x7fb7b6);
    private static final Color BROWN = new Color(0x766345);
    private static final double ROUND = 2;

    private final Count count;
    private final Count longest;
    private final Fill fill;

    /** @param longest the count whose bar fills the width */
    public ChartPainter(Count count, Count longest, Fill fill) {
        this.count = count;
        this.longest = longest;
        this.fill = fill;
    }

    @Override
    public void paint(Graphics2D pen, Rectangle2D frame) {
        if (!(count instanceof Count.Shown(int n, Exactness exactness)
                        && longest instanceof Count.Shown(int most, Exactness mostTo))
                || n == 0) {
            return;
        }
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double width = Math.max(frame.getWidth() * Math.min(n, most) / most, 1.5);
        var bar = new RoundRectangle2D.Double(frame.getX(), frame.getY(), width, frame.getHeight(), ROUND, ROUND);
        switch (fill) {
            case SOLID -> fill(pen, bar, TEAL);
            case PULL -> fill(pen, bar, BROWN);
            case STRIPED_PART -> {
                fill(pen, bar, LIGHT_TEAL);
                Pens.hatch(pen, bar, TEAL, 1.3);
            }
            case PUSH -> {
                Pens.hatch(pen, bar, Pens.BLACK, 1.1);
                outline(pen, bar);
            }
            case FORCED -> {
                fill(pen, bar, new Color(0xe9e4da));
                outline(pen, bar);
            }
        }
    }

    private static void fill(Graphics2D pen, RoundRectangle2D.Double bar, Color colour) {
        pen.setColor(colour);
        pen.fill(bar);
    }

    private static void outline(Graphics2D pen, RoundRectangle2D.Double bar) {
        pen.setColor(Pens.BLACK);
        pen.setStroke(new BasicStroke(0.7f));
        pen.draw(new RoundRectangle2D.Double(
                bar.x + 0.35, bar.y + 0.35, Math.max(bar.width - 0.7, 0.4), bar.height - 0.7, ROUND, ROUND));
    }
}
