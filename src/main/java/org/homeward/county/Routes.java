package org.homeward.county;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.distance.DistanceOp;

/** What runs across country: main roads, railways, and the lanes between villages. */
final class Routes {

    private Routes() {}

    static List<MapFeature> drawn(String layer, double step_m, Geometry land) {
        List<MapFeature> drawn = new ArrayList<>();
        for (Sketch sketch : Sketch.of(layer)) {
            List<Coordinate> course = Curve.through(sketch.points(), step_m);
            LineString line = Ground.SHAPES.createLineString(course.toArray(Coordinate[]::new));
            drawn.add(new MapFeature(layer, sketch.name(), Ground.within(line, land)));
        }
        return drawn;
    }

    /** Two settlements are joined when no third lies nearer to both (a relative neighbourhood graph). */
    static List<MapFeature> lanes(List<Town> towns, Geometry dry, Dice dice) {
        List<MapFeature> drawn = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            for (int k = i + 1; k < towns.size(); k++) {
                Coordinate from = towns.get(i).centre();
                Coordinate to = towns.get(k).centre();
                if (joined(from, to, towns)) {
                    List<Coordinate> course = Curve.through(
                            Curve.rough(List.of(from, to), 0.12, 1600, dice.named("lane " + i + " " + k)), 350);
                    LineString lane = Ground.SHAPES.createLineString(course.toArray(Coordinate[]::new));
                    Geometry onLand = Ground.within(lane, dry);
                    if (!onLand.isEmpty()) {
                        drawn.add(new MapFeature("road", null, onLand));
                    }
                }
            }
        }
        return drawn;
    }

    private static boolean joined(Coordinate from, Coordinate to, List<Town> towns) {
        double apart = from.distance(to);
        return apart < 12_000
                && towns.stream()
                        .map(Town::centre)
                        .noneMatch(other -> other != from
                                && other != to
                                && Math.max(other.distance(from), other.distance(to)) < apart * 0.93);
    }

    static Coordinate nearestOn(Geometry shape, Coordinate point) {
        return DistanceOp.nearestPoints(shape, Ground.SHAPES.createPoint(point))[0];
    }
}
