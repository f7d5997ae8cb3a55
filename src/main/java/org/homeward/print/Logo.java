package org.homeward.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The logo of Homeward: a lit doorway. */
final class Logo implements Picture {

    private static final Color WALL = new Color(0x0f5f66);
    private static final Color FRAME = new Color(0xf6f1e3);
    private static final Color LIGHT = new Color(0xeda943);
    private static final double SIZE = 32;

    @Override
    public void paint(Graphics2D pen, Rectangle2D frame) {
        AffineTransform before = pen.getTransform();
        pen.translate(frame.getX(), frame.getY());
        pen.scale(frame.getWidth() / SIZE, frame.getHeight() / SIZE);
        pen.setColor(WALL);
        pen.fill(new RoundRectangle2D.Double(0, 0, SIZE, SIZE, 14, 14));
        pen.setColor(FRAME);
        pen.fill(doorway(9, 7, 14, 17));
        pen.fill(new Rectangle2D.Double(5, 23, 22, 1.8));
        pen.setColor(LIGHT);
        pen.fill(doorway(12.5, 10.5, 7, 13));
        pen.setTransform(before);
    }

    private static Area doorway(double x, double y, double width, double height) {
        Area shape = new Area(new Ellipse2D.Double(x, y, width, width));
        shape.add(new Area(new Rectangle2D.Double(x, y + width / 2, width, height - width / 2)));
        return shape;
    }
}
