package org.homeward.print;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws a map for print on the server, in the print palette. It depends only on the drawing: it knows no room and reads no
 * data.
 */
public final class MapPainter implements Picture {

    private static final double KEY_HEIGHT = 50;

    private final MapDrawing drawing;

    public MapPainter(MapDrawing drawing) {
        this.drawing = drawing;
    }

    /**
     * The names for which a map of this size, in points, has no room, with their values. They belong below it.
     */
    public List<String> leftOut(double width, double height) {
        return drawing.view().isNull()
                ? List.of()
                : labels(scaleIn(new Rectangle2D.Double(0, 0, width, height))).leftOut();
    }

    MapScale scaleIn(Rectangle2D frame) {
        return new MapScale(drawing.view(), mapWithin(frame));
    }

    LabelPlacement labels(MapScale scale) {
        Rectangle2D map = scale.frame();
        List<Rectangle2D> reserved = drawing.key() == null
                ? List.of()
                : List.of(
                        new Rectangle2D.Double(map.getMaxX() - 28, map.getY(), 28, 40),
                        new Rectangle2D.Double(
                                map.getX(), map.getMaxY() - 34, scale.points(scale.barLength_m()) + 34, 34));
        return LabelPlacement.of(drawing, scale, reserved);
    }

    /** The frame without the legend. */
    Rectangle2D mapWithin(Rectangle2D frame) {
        double keyHeight = drawing.key() == null ? 0 : KEY_HEIGHT;
        return new Rectangle2D.Double(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight() - keyHeight);
    }

    @Override
    public void paint(Graphics2D pen, Rectangle2D frame) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        MapDrawing.Key key = drawing.key();
        Rectangle2D map = mapWithin(frame);
        if (!drawing.view().isNull()) {
            draw(pen, map);
        }
        if (key != null) {
            new KeyPainter(pen, frame, map.getMaxY()).paint(key);
        }
    }

    private void draw(Graphics2D pen, Rectangle2D map) {
        boolean framed = drawing.key() != null;
        MapScale scale = new MapScale(drawing.view(), map);
        Shape before = pen.getClip();
        pen.clip(map);
        new GroundPainter(pen, scale).paint(drawing, framed);
        new DataPainter(pen, scale).paint(drawing, labels(scale));
        if (framed) {
            north(pen, map);
            bar(pen, scale);
        }
        pen.setClip(before);
    }

    private static void north(Graphics2D pen, Rectangle2D map) {
        double x = map.getMaxX() - 16;
        double top = map.getY() + 9;
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, top);
        arrow.lineTo(x + 4.6, top + 16);
        arrow.lineTo(x, top + 12.6);
        arrow.lineTo(x - 4.6, top + 16);
        arrow.closePath();
        pen.setColor(Pens.BLACK);
        pen.fill(arrow);
        Pens.halo(pen, "N", Pens.strong(7.5), x, top + 25, 0.5);
    }

    private static void bar(Graphics2D pen, MapScale scale) {
        Rectangle2D map = scale.frame();
        int metres = scale.barLength_m();
        double length = scale.points(metres);
        Point2D start = new Point2D.Double(map.getX() + 14, map.getMaxY() - 22);
        pen.setColor(Pens.PAPER);
        pen.fill(new Rectangle2D.Double(map.getX() + 8, map.getMaxY() - 30, Math.max(length + 12, 40), 25));
        Path2D bar = new Path2D.Double();
        bar.moveTo(start.getX(), start.getY() - 3);
        bar.lineTo(start.getX(), start.getY() + 1);
        bar.lineTo(start.getX() + length, start.getY() + 1);
        bar.lineTo(start.getX() + length, start.getY() - 3);
        pen.setColor(Pens.BLACK);
        pen.setStroke(new BasicStroke(1f));
        pen.draw(bar);
        String label = metres >= 1000 ? metres / 1000 + " km" : metres + " m";
        Pens.write(pen, label, Pens.plain(8), start.getX(), start.getY() + 12, 0);
    }
}
