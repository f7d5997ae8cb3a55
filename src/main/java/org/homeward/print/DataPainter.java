package org.homeward.print;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.EscapedText;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Draws the counted data: shaded areas with their values, hexagons with their numbers. */
final class DataPainter {

    private static final Color HATCH = new Color(0x6d7a7e);
    private static final Color UNSHADED = new Color(0xf1f1ef);
    private static final Color HEXAGON_EDGE = new Color(0x9a7d52);
    private static final Color NUMBER = new Color(0x1b1206);
    private static final double FILLED_PART = 0.93;
    private static final int SMALLEST_NUMBER = 5;
    private static final int LONGEST_NAME = 120;

    private final Graphics2D pen;
    private final MapScale scale;
    private final LabelPlacement labels = new LabelPlacement();

    DataPainter(Graphics2D pen, MapScale scale) {
        this.pen = pen;
        this.scale = scale;
    }

    void paint(MapDrawing drawing) {
        drawing.areas().forEach(this::shade);
        drawing.hexagons().forEach(this::hexagon);
        drawing.areas().forEach(this::write);
        GroundPainter.names(pen, scale, drawing.ground(), labels);
    }

    private void shade(MapDrawing.Area area) {
        Shape shape = scale.shape(area.shape());
        FillClass shade = area.shade();
        pen.setColor(shade.isFilled() ? new Color(shade.palette().rgb(shade.step())) : UNSHADED);
        pen.fill(shape);
        if (shade.hatched()) {
            Pens.hatch(pen, shape, HATCH, 0.7);
        }
        pen.setColor(shade.isFilled() && !shade.hatched() ? Color.WHITE : HATCH);
        pen.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    private void write(MapDrawing.Area area) {
        Point at = widest(area.shape());
        Point2D place = scale.point(at.getX(), at.getY());
        FillClass shade = area.shade();
        boolean onDark = shade.isDark() && !shade.hatched();
        boolean withoutHalo = shade.isFilled() && !shade.hatched();
        line(area.name(), Pens.strong(7.8), place.getX(), place.getY() - 1, onDark, withoutHalo);
        line(area.value(), Pens.plain(8), place.getX(), place.getY() + 8.5, onDark, withoutHalo);
    }

    /** The centre of the largest inscribed circle, the best position for a label. */
    private static Point widest(Geometry shape) {
        return new MaximumInscribedCircle(shape, Math.sqrt(shape.getArea()) / 50).getCenter();
    }

    private void line(String label, Font font, double x, double baseline, boolean onDark, boolean withoutHalo) {
        if (label.isBlank()) {
            return;
        }
        Rectangle2D frame = scale.frame();
        String text = fitting(EscapedText.of(label), font, frame.getWidth() / 2);
        double width = Pens.width(pen, text, font);
        double centre = Math.clamp(x, frame.getMinX() + width / 2 + 2, frame.getMaxX() - width / 2 - 2);
        labels.take(new Rectangle2D.Double(centre - width / 2, baseline - 8, width, 11));
        pen.setColor(onDark ? Color.WHITE : Pens.BLACK);
        if (withoutHalo) {
            Pens.write(pen, text, font, centre, baseline, 0.5);
        } else {
            Pens.halo(pen, text, font, centre, baseline, 0.5);
        }
    }

    /** The whole text, or its beginning where it is wider than the available space. */
    private String fitting(String text, Font font, double space) {
        int end = Math.min(text.length(), LONGEST_NAME);
        while (end > 1 && Pens.width(pen, text.substring(0, end), font) > space) {
            end--;
        }
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    private void hexagon(MapDrawing.Hexagon cell) {
        Point2D centre = scale.point(cell.centre().easting_m(), cell.centre().northing_m());
        switch (cell.children()) {
            case Count.Shown(int n, int nTo) when n == 0 -> {}
            case Count.Shown(int n, int nTo) when n >= SMALLEST_NUMBER -> counted(cell, centre, n);
            default -> {
                dot(pen, centre);
                labels.take(new Rectangle2D.Double(centre.getX() - 2, centre.getY() - 2, 4, 4));
            }
        }
    }

    private void counted(MapDrawing.Hexagon cell, Point2D centre, int children) {
        FillClass shade = FillClass.ofChildren(cell.children());
        Shape shape = outline(centre, scale.points(cell.size_m()) / 2 * FILLED_PART);
        var opaque = pen.getComposite();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.92f));
        pen.setColor(new Color(shade.palette().rgb(shade.step())));
        pen.fill(shape);
        pen.setComposite(opaque);
        pen.setColor(HEXAGON_EDGE);
        pen.setStroke(new BasicStroke(0.6f));
        pen.draw(shape);
        double size = Math.clamp(scale.points(cell.size_m()) * 0.36, 5, 11);
        pen.setColor(shade.isDark() ? Color.WHITE : NUMBER);
        Pens.write(pen, String.valueOf(children), Pens.strong(size), centre.getX(), centre.getY() + size * 0.35, 0.5);
        labels.take(shape.getBounds2D());
    }

    static void dot(Graphics2D pen, Point2D centre) {
        Shape ring = new Ellipse2D.Double(centre.getX() - 1.8, centre.getY() - 1.8, 3.6, 3.6);
        pen.setColor(Pens.PAPER);
        pen.fill(ring);
        pen.setColor(Pens.GREY);
        pen.setStroke(new BasicStroke(0.7f));
        pen.draw(ring);
    }

    /** Pointy top; {@code inner} is half of the distance from flat to flat. */
    private static Shape outline(Point2D centre, double inner) {
        double radius = inner * 2 / Math.sqrt(3);
        Path2D path = new Path2D.Double();
        for (int corner = 0; corner < 6; corner++) {
            double angle = Math.toRadians(60 * corner + 30.0);
            double x = centre.getX() + radius * Math.cos(angle);
            double y = centre.getY() + radius * Math.sin(angle);
            if (corner == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }
}
