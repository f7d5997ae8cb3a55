package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * A town's streets as towns grow: quarters around crossroads, each laid out at an angle of its own, terraces close
 * together one way and cross streets further apart the other way; the lines between quarters are the collector roads.
 */
final class Streets {

    private static final double QUARTER_M = 620;

    private final Town town;
    private final SeededRandom random;
    private final List<MapFeature> drawn = new ArrayList<>();

    private Streets(Town town, SeededRandom random) {
        this.town = town;
        this.random = random;
    }

    static List<MapFeature> of(Town town, SeededRandom random) {
        Streets streets = new Streets(town, random.named("streets " + town.name()));
        streets.layOut();
        return streets.drawn;
    }

    private void layOut() {
        if (town.outline().isEmpty()) {
            return;
        }
        Geometry cells = quarters();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Geometry cell = cells.getGeometryN(i);
            Geometry quarter = Ground.within(cell, town.outline());
            if (quarter.getArea() > 12_000) {
                layOut(quarter, cell.getBoundary());
            }
        }
    }

    private void layOut(Geometry quarter, Geometry collectors) {
        List<Geometry> lines = new ArrayList<>();
        Coordinate middle = quarter.getCentroid().getCoordinate();
        double towardsCentre = StrictMath.atan2(town.centre().y - middle.y, town.centre().x - middle.x);
        double angle = towardsCentre + random.between(-0.35, 0.35);
        double out = Math.min(1, middle.distance(town.centre()) / town.radius_m());
        rows(quarter, angle, random.between(78, 112) + 60 * out, lines);
        rows(quarter, angle + Math.PI / 2, random.between(150, 210) + 90 * out, lines);
        lines.add(collectors);
        Geometry streets = Ground.within(Ground.SHAPES.buildGeometry(lines), quarter);
        if (!streets.isEmpty()) {
            drawn.add(new MapFeature("road", null, streets));
        }
    }

    private Geometry quarters() {
        Envelope around = town.outline().getEnvelopeInternal();
        List<Coordinate> crossroads = new ArrayList<>();
        double step = Math.min(QUARTER_M, town.radius_m() * 0.8);
        for (double y = around.getMinY() - step; y < around.getMaxY() + step; y += step * 0.866) {
            for (double x = around.getMinX() - step; x < around.getMaxX() + step; x += step) {
                crossroads.add(
                        Ground.rounded(x + random.between(-0.33, 0.33) * step, y + random.between(-0.33, 0.33) * step));
            }
        }
        VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
        diagram.setSites(crossroads);
        return diagram.getDiagram(Ground.SHAPES).norm();
    }

    /** Slightly bent parallel lines across the quarter. */
    private void rows(Geometry quarter, double angle, double apart_m, List<Geometry> lines) {
        Coordinate middle = quarter.getCentroid().getCoordinate();
        double reach = quarter.getEnvelopeInternal().getDiameter() / 2 + 50;
        double bend = random.between(-0.09, 0.09);
        for (double aside = -reach + random.between(0, apart_m);
                aside < reach;
                aside += apart_m * random.between(0.85, 1.15)) {
            if (random.chance(0.93)) {
                lines.add(row(middle, angle, aside, reach, bend));
            }
        }
    }

    private static LineString row(Coordinate middle, double angle, double aside, double reach, double bend) {
        Coordinate[] points = new Coordinate[3];
        for (int i = 0; i < 3; i++) {
            double along = reach * (i - 1);
            double across = aside + (i == 1 ? reach * bend : 0);
            points[i] = Ground.rounded(
                    middle.x + along * StrictMath.cos(angle) - across * StrictMath.sin(angle),
                    middle.y + along * StrictMath.sin(angle) + across * StrictMath.cos(angle));
        }
        return Ground.SHAPES.createLineString(points);
    }
}
