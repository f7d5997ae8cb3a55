package org.homeward.print;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Converts from the grid to the paper: the same scale in both directions, north up, the view centred in the frame. */
final class MapScale {

    private final Rectangle2D frame;
    private final double pointsPerMetre;
    private final AffineTransform toPaper;

    MapScale(Envelope view, Rectangle2D frame) {
        this.frame = frame;
        this.pointsPerMetre = Math.min(frame.getWidth() / view.getWidth(), frame.getHeight() / view.getHeight());
        AffineTransform transform = AffineTransform.getTranslateInstance(frame.getCenterX(), frame.getCenterY());
        transform.scale(pointsPerMetre, -pointsPerMetre);
        transform.translate(-view.centre().getX(), -view.centre().getY());
        this.toPaper = transform;
    }

    Shape shape(Geometry shape) {
        return toPaper.createTransformedShape(new ShapeWriter().toShape(shape));
    }

    Point2D point(double easting_m, double northing_m) {
        return toPaper.transform(new Point2D.Double(easting_m, northing_m), null);
    }

    double points(double metres) {
        return metres * pointsPerMetre;
    }

    Rectangle2D frame() {
        return frame;
    }

    /** The largest round distance whose bar is at most a sixth of the frame's width. */
    int barLength_m() {
        double longest = frame.getWidth() / 6 / pointsPerMetre;
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        for (double step : new double[] {5, 2}) {
            if (power * step <= longest) {
                return (int) (power * step);
            }
        }
        return (int) power;
    }
}
