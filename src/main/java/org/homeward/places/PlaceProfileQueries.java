package org.homeward.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.HexagonCell;
import org.homeward.places.PlaceProfile.Near;
import org.homeward.places.PlaceProfile.Use;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.reference.PaperMapQueries;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.PlaceRows;
import org.homeward.store.counting.Selection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** Counts what is known of one place, as {@link PlaceProfile} states. */
@Component
public class PlaceProfileQueries {

    private static final GeometryFactory POINTS = new GeometryFactory();
    private static final double NEAR_M = 3_000;
    private static final int NEAREST = 3;
    private static final int ROUNDED_M = 50;

    /** What places of the public map are to a child, by their kinds; never a home, a care setting or a refuge. */
    private static final Map<Use, Set<String>> KINDS = Map.of(
            Use.TRANSPORT,
            Set.of("station", "bus station", "bus stop", "tram stop", "ferry", "services"),
            Use.PROTECTIVE,
            Set.of(
                    "youth centre",
                    "community centre",
                    "leisure centre",
                    "library",
                    "hospital",
                    "clinic",
                    "police station",
                    "school"));

    private final AuditedDatabase database;
    private final GeographyQueries geography;
    private final PaperMapQueries maps;
    private final Clock clock;

    PlaceProfileQueries(AuditedDatabase database, GeographyQueries geography, PaperMapQueries maps, Clock clock) {
        this.database = database;
        this.geography = geography;
        this.maps = maps;
        this.clock = clock;
    }

    /**
     * Counts the children who named a place there, by the same rule as the number on the map, and what was said in the same
     * interviews. A part under five is hidden. Where the parts could be subtracted from the number of children, another is hidden with it,
     * and all of them where even that would not do.
     *
     * @return nothing for fewer than five children, for what is on no map, and for a viewer under disclosure control
     */
    public PlaceProfile find(Viewer viewer, DisclosureFilter filter, MapSelection place) {
        if (viewer.role().isUnderDisclosureControl() || place instanceof MapSelection.Unmapped) {
            return PlaceProfile.NOTHING;
        }
        List<NamedPlace> names = geography.namedPlaces(viewer);
        Optional<Geometry> shape = place instanceof MapSelection.Area(AreaKind kind, String code)
                ? maps.outlines(viewer, kind).stream()
                        .filter(area -> area.code().equals(code))
                        .map(PaperMapQueries.Outline::shape)
                        .findAny()
                : Optional.empty();
        return database.count(
                viewer,
                ReadRequest.counts("places", "profile of a place", filter).about(place.record()),
                (dsl, countable) -> {
                    Selection<PlaceRows> named = countable.placesBehind(filter, place.record());
                    return new ProfileCounter(countable, viewer, filter, named, LocalDate.now(clock))
                            .profile(dsl, around(place, names, shape.orElse(null)));
                });
    }

    private static List<Near> around(MapSelection place, List<NamedPlace> names, @Nullable Geometry shape) {
        return Arrays.stream(Use.values())
                .flatMap(use -> names.stream()
                        .filter(name -> KINDS.getOrDefault(use, Set.of()).contains(name.kind()))
                        .flatMap(name -> near(use, name, place, shape).stream())
                        .sorted(Comparator.comparingInt(Near::distance_m).thenComparing(Near::name))
                        .limit(NEAREST))
                .toList();
    }

    private static Optional<Coordinate> middle(MapSelection place) {
        return switch (place) {
            case MapSelection.Cell(HexagonCell cell) -> Optional.of(cell.centre());
            case MapSelection.Within(DrawnArea area) -> Optional.of(area.middle());
            case MapSelection.Area ignored -> Optional.empty();
            case MapSelection.Unmapped ignored -> Optional.empty();
        };
    }

    private static Optional<Near> near(Use use, NamedPlace name, MapSelection place, @Nullable Geometry shape) {
        Optional<Coordinate> middle = middle(place);
        if (middle.isPresent()) {
            Coordinate centre = middle.get();
            double distance_m = Math.hypot(
                    name.at().easting_m() - centre.easting_m(), name.at().northing_m() - centre.northing_m());
            return distance_m > NEAR_M
                    ? Optional.empty()
                    : Optional.of(new Near(
                            use, name.name(), name.kind(), (int) (Math.round(distance_m / ROUNDED_M) * ROUNDED_M)));
        }
        return Optional.ofNullable(shape)
                .filter(area -> area.contains(POINTS.createPoint(new org.locationtech.jts.geom.Coordinate(
                        name.at().easting_m(), name.at().northing_m()))))
                .map(area -> new Near(use, name.name(), name.kind(), -1));
    }
}
