package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.buffer.VariableBuffer;

/** Rivers that widen towards the sea, and still waters. */
final class Water {

    private Water() {}

    static List<MapFeature> draw(Geometry land, Dice dice) {
        List<MapFeature> drawn = new ArrayList<>();
        for (Sketch river : Sketch.of("river")) {
            drawn.add(new MapFeature("water", river.name(), Ground.within(river(river, dice), land)));
        }
        for (Sketch stream : Sketch.of("stream")) {
            drawn.add(new MapFeature("water", stream.name(), Ground.within(stream(stream, dice), land)));
        }
        return drawn;
    }

    private static Geometry stream(Sketch sketch, Dice dice) {
        List<Coordinate> course =
                Curve.rough(Curve.through(sketch.points(), 500), 0.09, 180, dice.named(sketch.name()));
        return Ground.SHAPES.createLineString(course.toArray(Coordinate[]::new)).buffer(9, 1);
    }

    private static Geometry river(Sketch sketch, Dice dice) {
        List<Coordinate> course =
                Curve.rough(Curve.through(sketch.points(), 260), 0.06, 130, dice.named(sketch.name()));
        LineString line = Ground.SHAPES.createLineString(course.toArray(Coordinate[]::new));
        boolean tidal = sketch.name().startsWith("River");
        double mouth_m = sketch.name().equals("River Elder") ? 190 : 75;
        double[] widths = new double[line.getNumPoints()];
        for (int i = 0; i < widths.length; i++) {
            double along = (double) i / (widths.length - 1);
            widths[i] = tidal ? 16 + 44 * along + mouth_m * StrictMath.pow(along, 14) : 12 + 14 * along;
        }
        return Ground.within(
                VariableBuffer.buffer(line, widths), line.getEnvelope().buffer(2000));
    }
}
