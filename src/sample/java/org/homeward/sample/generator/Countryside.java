package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** What fills the land between the towns: hamlets that the lanes join, and small woods. */
final class Countryside {

    private static final double APART_M = 1500;

    private final PreparedGeometry free;
    private final Envelope box;

    Countryside(Geometry land, List<Town> towns, Geometry wet) {
        List<Geometry> kept = new ArrayList<>(List.of(wet));
        towns.forEach(town -> kept.add(town.outline().buffer(700, 2)));
        Geometry rest = Ground.without(land.buffer(-500, 2), Ground.union(kept));
        this.free = PreparedGeometryFactory.prepare(rest);
        this.box = rest.getEnvelopeInternal();
    }

    List<Coordinate> hamlets(SeededRandom random) {
        return scattered(190, random.named("hamlets"));
    }

    List<MapFeature> woods(SeededRandom random) {
        SeededRandom woods = random.named("woods");
        return scattered(110, woods).stream()
                .map(at -> Blob.around(at, Math.min(420, woods.logNormal(170, 0.5)), 0.35, woods))
                .map(shape -> new MapFeature("park", null, shape))
                .toList();
    }

    private List<Coordinate> scattered(int tries, SeededRandom random) {
        List<Coordinate> placed = new ArrayList<>();
        for (int i = 0; i < tries * 3; i++) {
            Coordinate at = Ground.rounded(
                    random.between(box.getMinX(), box.getMaxX()), random.between(box.getMinY(), box.getMaxY()));
            boolean apart = placed.stream().allMatch(other -> other.distance(at) > APART_M);
            if (apart && placed.size() < tries && free.contains(Ground.SHAPES.createPoint(at))) {
                placed.add(at);
            }
        }
        return placed;
    }
}
