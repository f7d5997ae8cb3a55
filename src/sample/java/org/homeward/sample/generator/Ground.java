package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * Geometry on the British National Grid in metres, every vertex on a whole metre, so that shared edges are shared
 * exactly. The corner lies in the open North Sea, over 90 km from any land.
 */
final class Ground {

    static final double CORNER_EAST_M = 620_000;
    static final double CORNER_NORTH_M = 480_000;
    static final PrecisionModel WHOLE_METRES = new PrecisionModel(1);
    static final GeometryFactory SHAPES = new GeometryFactory(WHOLE_METRES, 27700);

    private Ground() {}

    static Coordinate at(double east_km, double north_km) {
        return rounded(CORNER_EAST_M + east_km * 1000, CORNER_NORTH_M + north_km * 1000);
    }

    static Coordinate rounded(double easting_m, double northing_m) {
        return new Coordinate(Math.rint(easting_m), Math.rint(northing_m));
    }

    static Geometry within(Geometry shape, Geometry bounds) {
        return overlay(shape, bounds, OverlayNG.INTERSECTION);
    }

    static Geometry without(Geometry shape, Geometry taken) {
        return overlay(shape, taken, OverlayNG.DIFFERENCE);
    }

    static Geometry union(Iterable<? extends Geometry> shapes) {
        List<Geometry> all = new ArrayList<>();
        shapes.forEach(all::add);
        return UnaryUnionNG.union(SHAPES.buildGeometry(all), WHOLE_METRES).norm();
    }

    /**
     * In normal form, so that the same shape is always written the same way. Strict: what only touches along a line or
     * in a point is not part of the result.
     */
    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        OverlayNG overlay = new OverlayNG(one, other, WHOLE_METRES, operation);
        overlay.setStrictMode(true);
        return overlay.getResult().norm();
    }
}
