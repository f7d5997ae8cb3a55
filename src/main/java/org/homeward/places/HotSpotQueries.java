package org.homeward.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.hotspot.Visit;
import org.homeward.reference.PaperMapQueries;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.PlaceRows;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what hot spots are found in. Unit: a child, a hexagon and a week, once. The week is that in which the child went missing. Counted
 * are the places that {@link PlaceQueries} counts in hexagons: never where a child set out from, a home or a placement.
 */
@Component
public class HotSpotQueries {

    /** Two years, so that a season has been there before. */
    public static final int WEEKS = 104;

    /** Coarse enough that a quiet place has neighbours with children, fine enough to go there. */
    public static final CellSize SIZE = CellSize.M500;

    private static final int DAYS = 7;

    private final AuditedDatabase database;
    private final PaperMapQueries maps;

    HotSpotQueries(AuditedDatabase database, PaperMapQueries maps) {
        this.database = database;
        this.maps = maps;
    }

    /**
     * The visits of the {@link #WEEKS} weeks to the end of a period, whatever its beginning, and the land on which they lie.
     *
     * @param land every hexagon whose centre is in a district, empty ones included; visits outside are left out
     * @param visits with areas by their position in the land
     * @param period of each child who named a hexagon of the land in the filter's own period, the positions of these hexagons, each once
     */
    public record Visits(List<HexagonCell> land, List<Visit> visits, List<List<Integer>> period) {
        public Visits {
            land = List.copyOf(land);
            visits = List.copyOf(visits);
            period = List.copyOf(period);
        }
    }

    /** The weeks that are looked at, to the end of the filter's period. */
    static DisclosureFilter weeks(DisclosureFilter filter) {
        return filter.withPeriod(new Period(
                filter.period().to().minusWeeks(WEEKS).plusDays(1),
                filter.period().to()));
    }

    /** Nothing for a viewer under disclosure control: a verdict on a hexagon is finer than any release. */
    public Visits visits(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return new Visits(List.of(), List.of(), List.of());
        }
        List<HexagonCell> land = land(viewer);
        Map<Long, Integer> position = new HashMap<>();
        land.forEach(cell -> position.put(cell.id(), position.size()));
        long last = filter.period().to().toEpochDay();
        DisclosureFilter asked = weeks(filter);
        return database.count(viewer, ReadRequest.counts("places", "hot spots", asked), (dsl, countable) -> {
            Map<Long, Integer> districts = new HashMap<>();
            List<Visit> visits = new ArrayList<>();
            countable.places(asked).where(PlaceRows::isInCell).forEach((rows, row) -> {
                Integer area = position.get(rows.cell(row, SIZE.size_m()));
                int week = WEEKS - 1 - (int) Math.floorDiv(last - rows.dayMissing(row), DAYS);
                if (area != null && week >= 0 && week < WEEKS) {
                    visits.add(new Visit(
                            rows.child(row),
                            districts.computeIfAbsent(rows.district(row), none -> districts.size()),
                            area,
                            week));
                }
            });
            Map<Integer, Set<Integer>> period = new TreeMap<>();
            countable.places(filter).where(PlaceRows::isInCell).forEach((rows, row) -> {
                Integer area = position.get(rows.cell(row, SIZE.size_m()));
                if (area != null) {
                    period.computeIfAbsent(rows.child(row), child -> new TreeSet<>())
                            .add(area);
                }
            });
            return new Visits(
                    land, visits, period.values().stream().map(List::copyOf).toList());
        });
    }

    /** Every hexagon whose centre is in a district, empty ones included. */
    List<HexagonCell> land(Viewer viewer) {
        GeometryFactory points = new GeometryFactory();
        List<Geometry> shapes = maps.outlines(viewer, AreaKind.DISTRICT).stream()
                .map(PaperMapQueries.Outline::shape)
                .toList();
        Map<Long, HexagonCell> seen = new TreeMap<>();
        for (Geometry shape : shapes) {
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
            Envelope box = shape.getEnvelopeInternal();
            double step = SIZE.size_m() / 4.0;
            for (double easting = box.getMinX(); easting <= box.getMaxX(); easting += step) {
                for (double northing = box.getMinY(); northing <= box.getMaxY(); northing += step) {
                    HexagonCell cell = HexagonCell.at(new Coordinate(easting, northing), SIZE.size_m());
                    Coordinate centre = cell.centre();
                    if (!seen.containsKey(cell.id())
                            && prepared.contains(points.createPoint(new org.locationtech.jts.geom.Coordinate(
                                    centre.easting_m(), centre.northing_m())))) {
                        seen.put(cell.id(), cell);
                    }
                }
            }
        }
        return List.copyOf(seen.values());
    }
}
