package org.homeward.sample.generator;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** A rounded, uneven outline around a point: a town, a wood, a mere. */
final class Blob {

    private Blob() {}

    static Polygon around(Coordinate centre, double radius_m, double unevenness, SeededRandom random) {
        int corners = (int) Math.clamp(radius_m / 28, 14, 90);
        double[] phase = new double[7];
        for (int wave = 0; wave < phase.length; wave++) {
            phase[wave] = random.between(0, 2 * Math.PI);
        }
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double swell = 0;
            for (int wave = 0; wave < phase.length; wave++) {
                swell += StrictMath.sin((wave + 2) * angle + phase[wave]) / (wave + 2);
            }
            double r = radius_m * (1 + unevenness * swell);
            ring[i] = Ground.rounded(centre.x + r * StrictMath.cos(angle), centre.y + r * StrictMath.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return Ground.SHAPES.createPolygon(ring);
    }
}
