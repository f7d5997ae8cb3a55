package org.homeward.intake.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The areas of the newest boundaries, and in which of them a point lies. */
public final class AreaLookup {

    /** Great Britain, Northern Ireland and the sea around them on the British National Grid, in metres. */
    private static final Envelope UNITED_KINGDOM = new Envelope(-220_000, 700_000, -20_000, 1_260_000);

    /** One area; {@code shape} is null only where an area elsewhere stands for all that has no boundary here. */
    public record Area(
            int id,
            String code,
            AreaKind kind,
            @Nullable Integer parentId,
            @Nullable Geometry shape) {}

    private record Drawn(Area area, PreparedGeometry shape) {}

    private final Map<String, Area> byCode = new HashMap<>();
    private final STRtree index = new STRtree();
    private final Envelope county = new Envelope();
    private final GeometryFactory points = new GeometryFactory();

    public AreaLookup(Collection<Area> areas) {
        for (Area area : areas) {
            byCode.put(area.code(), area);
            if (area.shape() != null) {
                index.insert(
                        area.shape().getEnvelopeInternal(),
                        new Drawn(area, PreparedGeometryFactory.prepare(area.shape())));
                if (area.kind() != AreaKind.ELSEWHERE) {
                    county.expandToInclude(area.shape().getEnvelopeInternal());
                }
            }
        }
        index.build();
    }

    @Nullable
    Area find(String code) {
        return byCode.get(code);
    }

    Collection<String> codes() {
        return byCode.keySet();
    }

    Envelope county() {
        return county;
    }

    boolean isNearCounty(Coordinate point) {
        return county.contains(point.easting_m(), point.northing_m());
    }

    static boolean isInUnitedKingdom(Coordinate point) {
        return UNITED_KINGDOM.contains(point.easting_m(), point.northing_m());
    }

    /** A point on a shared boundary falls in the ward with the lower code, so that it falls in one only. */
    public @Nullable Area wardAt(Coordinate point) {
        return at(point, AreaKind.WARD);
    }

    /** The area elsewhere that a point outside every ward belongs to: one with a boundary around it, or the one without any. */
    @Nullable
    Area elsewhereAt(Coordinate point) {
        Area drawn = at(point, AreaKind.ELSEWHERE);
        if (drawn != null) {
            return drawn;
        }
        List<Area> undrawn = byCode.values().stream()
                .filter(area -> area.kind() == AreaKind.ELSEWHERE && area.shape() == null)
                .toList();
        return undrawn.size() == 1 ? undrawn.getFirst() : null;
    }

    private @Nullable Area at(Coordinate coordinate, AreaKind kind) {
        Point point = points.createPoint(
                new org.locationtech.jts.geom.Coordinate(coordinate.easting_m(), coordinate.northing_m()));
        Area found = null;
        for (Object each : index.query(point.getEnvelopeInternal())) {
            Drawn drawn = (Drawn) each;
            if (drawn.area().kind() == kind
                    && drawn.shape().intersects(point)
                    && (found == null || drawn.area().code().compareTo(found.code()) < 0)) {
                found = drawn.area();
            }
        }
        return found;
    }
}
