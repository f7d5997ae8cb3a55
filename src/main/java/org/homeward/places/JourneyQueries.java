package org.homeward.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.places.Journeys.Distance;
import org.homeward.places.Journeys.End;
import org.homeward.places.Journeys.Journey;
import org.homeward.reference.PaperMapQueries;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.Areas;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.PlaceRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** Counts how children got to the places that they named, as {@link Journeys} states. */
@Component
public class JourneyQueries {

    private static final long ALL = 0;
    private static final long ELSEWHERE = 1;
    private static final long ACROSS_BORDER = 2;

    private final AuditedDatabase database;
    private final PaperMapQueries maps;
    private final DisclosureControl control;

    JourneyQueries(AuditedDatabase database, PaperMapQueries maps, DisclosureControl control) {
        this.database = database;
        this.maps = maps;
        this.control = control;
    }

    /** Nothing for a viewer under disclosure control: pairs of districts are finer than any release. */
    public Journeys count(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return Journeys.NONE;
        }
        Map<String, End> districts = maps.outlines(viewer, AreaKind.DISTRICT).stream()
                .collect(Collectors.toMap(
                        PaperMapQueries.Outline::code,
                        area -> new End(
                                area.code(), area.name(), middle(area.shape().getInteriorPoint())),
                        (one, other) -> one));
        Map<String, Coordinate> wards = maps.outlines(viewer, AreaKind.WARD).stream()
                .collect(Collectors.toMap(
                        PaperMapQueries.Outline::code,
                        area -> middle(area.shape().getInteriorPoint()),
                        (one, other) -> one));
        SuppressionRules rules = control.of(viewer, filter);
        return database.count(
                viewer,
                ReadRequest.counts("places", "journeys", filter),
                (dsl, countable) -> counted(
                        countable.places(filter).where(PlaceRows::isMapped),
                        countable.lists().areas(),
                        districts,
                        wards,
                        rules));
    }

    private static Journeys counted(
            Selection<PlaceRows> placed,
            Areas areas,
            Map<String, End> districts,
            Map<String, Coordinate> wards,
            SuppressionRules rules) {
        Function<Long, End> end = key -> key == Rows.NO_KEY
                ? End.ACROSS_THE_BORDER
                : districts.getOrDefault(areas.code(key), End.ACROSS_THE_BORDER);
        Map<Long, BitSet> children = placed.childrenBy((rows, row, each) -> {
            End to = end.apply(rows.districtOfPlace(row));
            each.accept(ALL);
            if (!end.apply(rows.district(row)).equals(to)) {
                each.accept(ELSEWHERE);
            }
            if (to.equals(End.ACROSS_THE_BORDER)) {
                each.accept(ACROSS_BORDER);
            }
        });
        Map<Long, DistinctCounts> byBand =
                placed.countBy((rows, row) -> band(rows, row, wards, key -> key == Rows.NO_KEY ? "" : areas.code(key))
                        .ordinal());
        return new Journeys(
                children(placed, children, ALL, rules),
                children(placed, children, ELSEWHERE, rules),
                children(placed, children, ACROSS_BORDER, rules),
                between(placed, end, rules),
                java.util.Arrays.stream(DistanceBand.values())
                        .map(band -> distance(
                                band, byBand.getOrDefault((long) band.ordinal(), DistinctCounts.NOTHING), rules))
                        .toList());
    }

    private static List<Journey> between(Selection<PlaceRows> placed, Function<Long, End> end, SuppressionRules rules) {
        List<Journey> journeys = new ArrayList<>();
        // Every place across the border is one end, whatever area elsewhere it is in.
        placed.countBy(
                        PlaceRows::district,
                        (rows, row) -> end.apply(rows.districtOfPlace(row)).equals(End.ACROSS_THE_BORDER)
                                ? Rows.NO_KEY
                                : rows.districtOfPlace(row))
                .forEach((from, inside) -> inside.forEach((to, counted) -> journeys.add(new Journey(
                        end.apply(from),
                        end.apply(to),
                        rules.one(counted.children()),
                        rules.one(counted.episodes())))));
        journeys.sort(Comparator.comparing(Journey::isWithin)
                .thenComparingInt(journey -> -journey.children().number().orElse(0))
                .thenComparing(journey -> journey.from().name())
                .thenComparing(journey -> journey.to().name()));
        return journeys;
    }

    private static DistanceBand band(
            PlaceRows rows, int row, Map<String, Coordinate> wards, Function<Long, String> code) {
        Coordinate from = wards.get(code.apply(rows.wardMissingFrom(row)));
        if (from == null || !rows.isInCell(row)) {
            return DistanceBand.NOT_KNOWN;
        }
        Coordinate to = rows.position(row);
        return DistanceBand.of(Math.hypot(to.easting_m() - from.easting_m(), to.northing_m() - from.northing_m()));
    }

    private static Distance distance(DistanceBand band, DistinctCounts counted, SuppressionRules rules) {
        return new Distance(band, rules.one(counted.children()), rules.one(counted.episodes()));
    }

    private static Count children(
            Selection<PlaceRows> placed, Map<Long, BitSet> children, long which, SuppressionRules rules) {
        return rules.one(placed.ofChildren(children.getOrDefault(which, new BitSet())));
    }

    private static Coordinate middle(Point point) {
        return new Coordinate(point.getX(), point.getY());
    }
}
