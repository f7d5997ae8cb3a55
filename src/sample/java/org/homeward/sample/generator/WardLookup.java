package org.homeward.sample.generator;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Finds the ward of a point: the first that covers it. */
record WardLookup(List<Entry> wards) {

    record Entry(Area ward, PreparedGeometry shape) {}

    static WardLookup of(List<Area> areas) {
        return new WardLookup(areas.stream()
                .filter(area -> area.kind() == Area.Kind.WARD)
                .map(ward -> new Entry(ward, PreparedGeometryFactory.prepare(ward.shape())))
                .toList());
    }

    Optional<Area> at(Coordinate at) {
        Point point = Ground.SHAPES.createPoint(at);
        return wards.stream()
                .filter(each -> each.shape().covers(point))
                .map(Entry::ward)
                .findFirst();
    }
}
