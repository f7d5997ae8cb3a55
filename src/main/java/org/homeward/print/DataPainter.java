package org.homeward.print;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Exactness;

/** Draws the counted data: shaded areas with their values, hexagons with their numbers. */
final class DataPainter {

    private static final Color HATCH = new Color(0x6d7a7e);
    private static final Color UNSHADED = new Color(0xf1f1ef);
    private static final Color HEXAGON_EDGE = new Color(0x9a7d52);
    private static final Color NUMBER = new Color(0x1b1206);
    private static final Color CHOSEN = new Color(0x0f5f66);
    private static final double FILLED_PART = 0.93;
    /** Half of the width that an outline needs to be seen. */
    private static final double LEAST_VERDICT = 4;

    private static final int SMALLEST_NUMBER = 5;
    private static final Color PLACE_NAME = new Color(0x565d60);
    private static final Color WATER_NAME = new Color(0x5d7079);

    private final Graphics2D pen;
    private final MapScale scale;

    DataPainter(Graphics2D pen, MapScale scale) {
        this.pen = pen;
        this.scale = scale;
    }

    void paint(MapDrawing drawing, LabelPlacement labels) {
        drawing.areas().forEach(this::shade);
        drawing.hexagons().forEach(this::hexagon);
        labels.placed().forEach(this::write);
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

    private void write(LabelPlacement.Label label) {
        if (label.ink() == LabelPlacement.Ink.PLATE) {
            plate(label.box());
        }
        for (LabelPlacement.Line line : label.lines()) {
            pen.setColor(
                    switch (label.ink()) {
                        case LIGHT -> Color.WHITE;
                        case DARK, HALO, PLATE -> Pens.BLACK;
                        case TOWN -> PLACE_NAME;
                        case WATER -> WATER_NAME;
                    });
            switch (label.ink()) {
                case LIGHT, DARK, PLATE -> Pens.write(pen, line.text(), line.font(), line.x(), line.baseline(), 0.5);
                case HALO, TOWN, WATER -> Pens.halo(pen, line.text(), line.font(), line.x(), line.baseline(), 0.5);
            }
        }
    }

    private void plate(Rectangle2D box) {
        pen.setColor(Pens.PAPER);
        pen.fill(new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 4, 4));
    }

    private void hexagon(MapDrawing.Hexagon cell) {
        Point2D centre = scale.point(cell.centre().easting_m(), cell.centre().northing_m());
        count(cell, centre);
        MapDrawing.Verdict verdict = cell.verdict();
        if (verdict != null) {
            double inner = Math.max(LEAST_VERDICT, scale.points(cell.size_m()) / 2 * FILLED_PART);
            verdict(pen, centre, inner, verdict.outline());
            if (verdict.chosen()) {
                chosen(pen, centre, inner);
            }
        }
    }

    /** By outline alone, so that a copier keeps it. */
    static void verdict(Graphics2D pen, Point2D centre, double inner, MapDrawing.Outline outline) {
        pen.setColor(Pens.BLACK);
        switch (outline) {
            case NONE, NUMBERED -> {}
            case SINGLE -> draw(pen, outline(centre, inner), new BasicStroke(1.2f));
            case DOUBLE -> {
                draw(pen, outline(centre, inner), new BasicStroke(1.6f));
                draw(pen, outline(centre, inner * 0.78), new BasicStroke(0.6f));
            }
            case DASHED -> draw(pen, outline(centre, inner), dashes(3, 2));
            case DOTTED -> draw(pen, outline(centre, inner), dashes(0.1f, 2.4f));
        }
    }

    static void chosen(Graphics2D pen, Point2D centre, double inner) {
        pen.setColor(CHOSEN);
        draw(pen, outline(centre, inner + 3), new BasicStroke(1.8f));
    }

    private static void draw(Graphics2D pen, Shape shape, BasicStroke stroke) {
        pen.setStroke(stroke);
        pen.draw(shape);
    }

    private static BasicStroke dashes(float on, float off) {
        return new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
    }

    private void count(MapDrawing.Hexagon cell, Point2D centre) {
        switch (cell.children()) {
            case Count.Shown(int n, Exactness exactness) when n == 0 -> {}
            case Count.Shown(int n, Exactness exactness)
            when n >= SMALLEST_NUMBER || cell.isNumbered() -> counted(cell, centre, n);
            default -> dot(pen, centre);
        }
    }

    static boolean isNumbered(MapDrawing.Hexagon cell) {
        return cell.children() instanceof Count.Shown(int n, Exactness exactness)
                && (n >= SMALLEST_NUMBER || cell.isNumbered());
    }

    static Shape outline(MapDrawing.Hexagon cell, MapScale scale) {
        Point2D centre = scale.point(cell.centre().easting_m(), cell.centre().northing_m());
        return outline(centre, scale.points(cell.size_m()) / 2 * FILLED_PART);
    }

    private void counted(MapDrawing.Hexagon cell, Point2D centre, int children) {
        FillClass shade = FillClass.ofChildren(ChildrenClasses.SMALL_AREAS, cell.children());
        Shape shape = outline(cell, scale);
        var opaque = pen.getComposite();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.92f));
        pen.setColor(shade.isFilled() ? new Color(shade.palette().rgb(shade.step())) : Color.WHITE);
        pen.fill(shape);
        pen.setComposite(opaque);
        pen.setColor(HEXAGON_EDGE);
        pen.setStroke(new BasicStroke(0.6f));
        pen.draw(shape);
        double size = Math.clamp(scale.points(cell.size_m()) * 0.36, 5, 11);
        pen.setColor(shade.isDark() ? Color.WHITE : NUMBER);
        Pens.write(pen, String.valueOf(children), Pens.strong(size), centre.getX(), centre.getY() + size * 0.35, 0.5);
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
