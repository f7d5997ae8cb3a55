package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/** The coast and the landward border, each drawn once; whatever touches them shares their vertices. */
record Coast(LinearRing shore, Geometry border) {

    static Coast draw(SeededRandom random) {
        List<Coordinate> shore = new ArrayList<>(Curve.rough(
                Curve.through(MapLine.of("coast").getFirst().points(), 1100), 0.11, 120, random.named("coast")));
        shore.add(shore.getFirst().copy());
        List<Coordinate> border = Curve.rough(
                Curve.through(MapLine.of("border").getFirst().points(), 1500), 0.11, 260, random.named("border"));
        return new Coast(
                Ground.SHAPES.createLinearRing(shore.toArray(Coordinate[]::new)),
                Ground.SHAPES.createLineString(border.toArray(Coordinate[]::new)));
    }
}
