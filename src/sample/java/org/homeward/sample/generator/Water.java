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

    static List<MapFeature> draw(Geometry land, SeededRandom random) {
        List<MapFeature> drawn = new ArrayList<>();
        for (MapLine river : MapLine.of("river")) {
            drawn.add(new MapFeature("water", river.name(), Ground.within(river(river, random), land)));
        }
        for (MapLine stream : MapLine.of("stream")) {
            drawn.add(new MapFeature("water", stream.name(), Ground.within(stream(stream, random), land)));
        }
        return drawn;
    }

    private static Geometry stream(MapLine mapLine, SeededRandom random) {
        List<Coordinate> course =
                Curve.rough(Curve.through(mapLine.points(), 500), 0.09, 180, random.named(mapLine.name()));
        return Ground.SHAPES.createLineString(course.toArray(Coordinate[]::new)).buffer(9, 1);
    }

    private static Geometry river(MapLine mapLine, SeededRandom random) {
        List<Coordinate> course =
                Curve.rough(Curve.through(mapLine.points(), 260), 0.06, 130, random.named(mapLine.name()));
        LineString line = Ground.SHAPES.createLineString(course.toArray(Coordinate[]::new));
        boolean tidal = mapLine.name().startsWith("River");
        double mouth_m = mapLine.name().equals("River Elder") ? 190 : 75;
        double[] widths = new double[line.getNumPoints()];
        for (int i = 0; i < widths.length; i++) {
            double along = (double) i / (widths.length - 1);
            widths[i] = tidal ? 16 + 44 * along + mouth_m * StrictMath.pow(along, 14) : 12 + 14 * along;
        }
        return Ground.within(
                VariableBuffer.buffer(line, widths), line.getEnvelope().buffer(2000));
    }
}
