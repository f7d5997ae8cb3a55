package org.homeward.intake.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.PrecisionTier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The areas in the newest boundaries of each code, and a search for the area that contains a point. */
public final class AreaLookup {

    /** Great Britain, Northern Ireland and the sea around them on the British National Grid, in metres. */
    public static final Envelope UNITED_KINGDOM = new Envelope(-220_000, 700_000, -20_000, 1_260_000);

    /**
     * One area.
     *
     * @param shape null only for the area elsewhere that has no boundary
     * @param inForce false for an area that later boundaries replaced: a code of it is still known, but no point falls in it
     */
    public record Area(
            int id,
            String code,
            AreaKind kind,
            @Nullable Integer parentId,
            @Nullable Geometry shape,
            LocalDate vintage,
            boolean inForce) {}

    /** By how much the simplest national boundaries (BUC, 500 m) may miss the ground. */
    private static final double SIMPLIFIED_BY_M = 500;

    /** The code that took the place of another, and from when. */
    public record Successor(String code, LocalDate since) {}

    private static final Comparator<Area> NEWEST_THEN_CODE =
            Comparator.comparing(Area::vintage).reversed().thenComparing(Area::code);

    private record IndexedArea(Area area, PreparedGeometry shape) {}

    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<String, Successor> successors;
    private final STRtree index = new STRtree();
    private final GeometryFactory points = new GeometryFactory();

    public AreaLookup(Collection<Area> areas) {
        this(areas, Map.of());
    }

    /** @param successors by the code that ended */
    public AreaLookup(Collection<Area> areas, Map<String, Successor> successors) {
        this.successors = Map.copyOf(successors);
        for (Area area : areas) {
            byCode.put(area.code(), area);
            if (area.shape() != null && area.inForce()) {
                index.insert(
                        area.shape().getEnvelopeInternal(),
                        new IndexedArea(area, PreparedGeometryFactory.prepare(area.shape())));
            }
        }
        index.build();
    }

    @Nullable
    Area find(String code) {
        return byCode.get(code);
    }

    /** What is read instead of a code; empty where the code itself is in force, or nothing took its place. */
    Optional<Successor> successor(String code) {
        Area area = byCode.get(code);
        Optional<Successor> found = Optional.empty();
        String ended = code;
        // Each step leads to another code, so it ends, also where a list leads round in a circle.
        for (int step = 0; step <= successors.size() && (area == null || !area.inForce()); step++) {
            Successor next = successors.get(ended);
            if (next == null) {
                break;
            }
            found = Optional.of(next);
            ended = next.code();
            area = byCode.get(ended);
        }
        return found;
    }

    Collection<String> codes() {
        return byCode.keySet();
    }

    /**
     * Whether a point is in the county: in a boundary of it, of a district or of a ward, never only in the box around them. National
     * boundaries are drawn more simply than the ground is, so a point may be a little outside them.
     */
    public boolean isInCounty(Coordinate coordinate) {
        Point point = point(coordinate);
        Envelope around = point.getEnvelopeInternal();
        around.expandBy(SIMPLIFIED_BY_M);
        return indexed(around)
                .filter(each -> each.area().kind() != AreaKind.ELSEWHERE)
                .anyMatch(each -> each.shape().intersects(point)
                        || each.shape().getGeometry().isWithinDistance(point, SIMPLIFIED_BY_M));
    }

    static boolean isInUnitedKingdom(Coordinate point) {
        return UNITED_KINGDOM.contains(point.easting_m(), point.northing_m());
    }

    /**
     * The ward in force that contains a point: of the newest boundaries, and on a boundary that two share the one with the
     * lower code, so it is in one only.
     */
    public @Nullable Area wardAt(Coordinate point) {
        return at(point, AreaKind.WARD);
    }

    /** The ward of a place, where it is known to a named place or better, and its district or the area elsewhere. */
    public record Assigned(
            @Nullable Integer wardId, @Nullable Integer districtId) {

        public static final Assigned NOWHERE = new Assigned(null, null);
    }

    public Assigned assign(Coordinate point, PrecisionTier precision) {
        Area ward = wardAt(point);
        Area elsewhere = ward == null ? elsewhereAt(point) : null;
        boolean exact = precision.compareTo(PrecisionTier.NAMED_PLACE) <= 0;
        return new Assigned(
                exact && ward != null ? Integer.valueOf(ward.id()) : null,
                ward != null ? ward.parentId() : elsewhere == null ? null : Integer.valueOf(elsewhere.id()));
    }

    /** The area elsewhere of a point outside every ward: the one whose boundary contains it, or the only one without a boundary. */
    private @Nullable Area elsewhereAt(Coordinate point) {
        Area bounded = at(point, AreaKind.ELSEWHERE);
        if (bounded != null) {
            return bounded;
        }
        List<Area> unbounded = byCode.values().stream()
                .filter(area -> area.kind() == AreaKind.ELSEWHERE && area.shape() == null)
                .toList();
        return unbounded.size() == 1 ? unbounded.getFirst() : null;
    }

    private @Nullable Area at(Coordinate coordinate, AreaKind kind) {
        Point point = point(coordinate);
        Area found = null;
        for (IndexedArea candidate : indexed(point.getEnvelopeInternal()).toList()) {
            if (candidate.area().kind() == kind
                    && candidate.shape().intersects(point)
                    && (found == null || NEWEST_THEN_CODE.compare(candidate.area(), found) < 0)) {
                found = candidate.area();
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private Stream<IndexedArea> indexed(Envelope around) {
        return ((List<IndexedArea>) index.query(around)).stream();
    }

    private Point point(Coordinate at) {
        return points.createPoint(new org.locationtech.jts.geom.Coordinate(at.easting_m(), at.northing_m()));
    }
}
