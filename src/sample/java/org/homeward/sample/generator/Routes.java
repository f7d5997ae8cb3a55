package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** What runs across country: main roads, railways, and the lanes between villages. */
final class Routes {

    private Routes() {}

    static List<MapFeature> drawn(String layer, double step_m, Geometry land) {
        List<MapFeature> drawn = new ArrayList<>();
        for (MapLine mapLine : MapLine.of(layer)) {
            List<Coordinate> course = Curve.through(mapLine.points(), step_m);
            LineString line = Ground.SHAPES.createLineString(course.toArray(Coordinate[]::new));
            drawn.add(new MapFeature(layer, mapLine.name(), Ground.within(line, land)));
        }
        return drawn;
    }

    /** Two crossings are joined when no third lies nearer to both (a relative neighbourhood graph). */
    static MapFeature lanes(List<Coordinate> crossings, Geometry dry, SeededRandom random) {
        List<Geometry> lanes = new ArrayList<>();
        for (int i = 0; i < crossings.size(); i++) {
            for (int k = i + 1; k < crossings.size(); k++) {
                Coordinate from = crossings.get(i);
                Coordinate to = crossings.get(k);
                if (joined(from, to, crossings)) {
                    lanes.add(lane(from, to, random.named("lane " + i + " " + k)));
                }
            }
        }
        return new MapFeature("road", null, Ground.within(Ground.SHAPES.buildGeometry(lanes), dry));
    }

    private static Geometry lane(Coordinate from, Coordinate to, SeededRandom random) {
        List<Coordinate> course = Curve.through(Curve.rough(List.of(from, to), 0.12, 700, random), 260);
        return Ground.SHAPES.createLineString(course.toArray(Coordinate[]::new));
    }

    private static boolean joined(Coordinate from, Coordinate to, List<Coordinate> crossings) {
        double apart = from.distance(to);
        return apart < 9_000
                && crossings.stream()
                        .noneMatch(other -> !other.equals(from)
                                && !other.equals(to)
                                && Math.max(other.distance(from), other.distance(to)) < apart * 0.96);
    }
}
