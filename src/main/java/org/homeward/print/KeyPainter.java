package org.homeward.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Draws the frame of a map and, below it, the legend: measure and ramp, symbols, and what is not drawn. */
final class KeyPainter {

    private static final double STEP = 36;
    private static final double INNER = 4.5;
    private static final int ROWS = 3;

    private final Graphics2D pen;
    private final Rectangle2D frame;
    private final double top;

    KeyPainter(Graphics2D pen, Rectangle2D frame, double top) {
        this.pen = pen;
        this.frame = frame;
        this.top = top;
    }

    void paint(MapDrawing.Key key) {
        pen.setColor(Pens.BLACK);
        pen.setStroke(new BasicStroke(1f));
        pen.draw(new Line2D.Double(frame.getX(), top, frame.getMaxX(), top));
        pen.draw(new Rectangle2D.Double(
                frame.getX() + 0.5, frame.getY() + 0.5, frame.getWidth() - 1, frame.getHeight() - 1));
        Pens.write(pen, key.title(), Pens.strong(8), frame.getX() + 10, top + 14, 0);
        ramp(key.ramp());
        marks(key);
    }

    private void ramp(MapDrawing.Ramp ramp) {
        for (int step = 0; step < ramp.classes().size(); step++) {
            double x = frame.getX() + 10 + step * STEP;
            Rectangle2D swatch = new Rectangle2D.Double(x, top + 20, STEP - 2, 8);
            pen.setColor(new Color(ramp.palette().rgb(step)));
            pen.fill(swatch);
            pen.setColor(Pens.LINE);
            pen.setStroke(new BasicStroke(0.4f));
            pen.draw(swatch);
            pen.setColor(Pens.GREY);
            Pens.write(pen, ramp.classes().get(step), Pens.plain(8), x + STEP / 2 - 1, top + 40, 0.5);
        }
    }

    /** In columns of three. */
    private void marks(MapDrawing.Key key) {
        double left = frame.getX() + 26 + key.ramp().classes().size() * STEP;
        double column = (frame.getMaxX() - left) / Math.max(1, (key.marks().size() + ROWS - 1) / ROWS);
        double y = top + 11;
        for (int i = 0; i < key.marks().size(); i++) {
            MapDrawing.Mark mark = key.marks().get(i);
            double x = left + i / ROWS * column;
            y = top + 11 + i % ROWS * 13;
            sign(mark.sign(), new Point2D.Double(x + 6, y));
            pen.setColor(Pens.BLACK);
            Pens.write(pen, mark.meaning(), Pens.plain(8), x + 18, y + 3, 0);
        }
        if (!key.note().isBlank()) {
            pen.setColor(Pens.GREY);
            Pens.write(pen, key.note(), Pens.plain(8), left, Math.max(y + 16, top + 40), 0);
        }
    }

    private void sign(MapDrawing.Sign sign, Point2D at) {
        Rectangle2D box = new Rectangle2D.Double(at.getX() - 6, at.getY() - 4, 12, 8);
        switch (sign) {
            case RING -> DataPainter.verdict(pen, at, INNER, MapDrawing.Outline.SINGLE);
            case DOUBLE_RING -> DataPainter.verdict(pen, at, INNER, MapDrawing.Outline.DOUBLE);
            case DASHED -> DataPainter.verdict(pen, at, INNER, MapDrawing.Outline.DASHED);
            case DOTTED -> DataPainter.verdict(pen, at, INNER, MapDrawing.Outline.DOTTED);
            case CHOSEN -> DataPainter.chosen(pen, at, INNER - 3);
            case DOT -> DataPainter.dot(pen, at);
            case HATCH -> {
                Pens.hatch(pen, box, Pens.GREY, 0.7);
                pen.setColor(Pens.GREY);
                pen.setStroke(new BasicStroke(0.5f));
                pen.draw(box);
            }
            case BOUNDARY -> {
                pen.setColor(new Color(0x8b8b88));
                pen.setStroke(
                        new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 2}, 0));
                pen.draw(new Line2D.Double(at.getX() - 7, at.getY(), at.getX() + 7, at.getY()));
            }
        }
    }
}
