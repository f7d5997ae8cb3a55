package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.access.Authorisation;
import org.homeward.access.DisclosureControl;
import org.homeward.access.PurposeRequired;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AllowedFilters.Division;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Exactness;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.OfChild;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.Areas;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.Grouped;
import org.homeward.store.counting.PlaceRows;
import org.homeward.store.counting.PlaceRows.Located;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Counts the places that children named. Distinct children are counted first, episodes second, statements third. Only
 * statements that the viewer may see are counted; the period is that of going missing. The place a child set out from
 * is never counted: it is nearly always a home or a placement. Only places known to a street, a named place or a point
 * are in an area; vaguer and unmapped ones are counted separately. Of those in an area, all are in a cell but homes.
 */
@Component
public class PlaceQueries {

    /** The rule of {@link #countSmallNumbers} in the authorisation table. */
    static final String SMALL_NUMBERS = "PlaceQueries.countSmallNumbers";

    private static final TypeReference<PlacesByArea> BY_AREA = new TypeReference<>() {};

    private static final int[] NOWHERE = {};

    private final AuditedDatabase database;
    private final GeographyQueries geography;
    private final DisclosureControl control;

    PlaceQueries(AuditedDatabase database, GeographyQueries geography, DisclosureControl control) {
        this.database = database;
        this.geography = geography;
        this.control = control;
    }

    /**
     * The total, then one row for each ward or district in which a place was named. Places outside every area of that
     * kind are in a row without a name. For a viewer under disclosure control the rows are protected together, and
     * every area has a row. An area has one row whatever the vintage of its boundaries; one that later boundaries replaced has
     * the year of its own behind its name.
     *
     * @param kind DISTRICT or WARD
     */
    public PlacesByArea countByArea(Viewer viewer, DisclosureFilter filter, AreaKind kind) {
        SuppressionRules rules = control.of(viewer, filter);
        boolean divided = control.divides(viewer, filter, kind == AreaKind.WARD ? Division.WARD : Division.DISTRICT);
        return database.count(viewer, ReadRequest.counts("places", "by " + kind, filter), BY_AREA, (dsl, countable) -> {
            Selection<PlaceRows> named = countable.places(filter);
            Map<String, Area> areas = countable.once(kind, () -> areas(dsl, kind));
            Map<String, RawCounts> counts = new HashMap<>();
            named.where(PlaceRows::isMapped)
                    .countBy(area(kind))
                    .forEach((key, counted) -> counts.put(code(countable, key), RawCounts.of(counted)));
            Set<String> listed = new LinkedHashSet<>(counts.keySet());
            if (!rules.zerosShown()) {
                listed.addAll(areas.keySet());
                listed.add("");
            }
            List<PlacesByArea.Part> parts = (divided ? listed : Set.<String>of())
                    .stream()
                            .map(code -> areas.getOrDefault(code, Area.OUTSIDE)
                                    .with(counts.getOrDefault(code, RawCounts.NOTHING)))
                            .toList();
            return PlacesByArea.of(rules, RawCounts.of(named.count()), parts, mapped(rules, named));
        });
    }

    /**
     * Every hexagon in which a place was named, whatever part a map shows, so that a count does not depend on the map's
     * position; of an area drawn on the map always in its own hexagons. A cell with fewer than five distinct children has no number, for every viewer; under disclosure control
     * there are no cells. See {@link #countSmallNumbers} for the one exception.
     */
    public PlaceCells countByCell(Viewer viewer, DisclosureFilter filter, CellSize size) {
        if (viewer.role().isUnderDisclosureControl()) {
            return new PlaceCells(
                    size,
                    List.of(),
                    countByArea(viewer, filter, control.finest(viewer, filter)).mapped());
        }
        return countByCell(
                viewer,
                ReadRequest.counts("places", "by cell of " + size.size_m() + " m", filter),
                filter,
                size,
                SuppressionRules.UNDER_FIVE_HIDDEN);
    }

    /**
     * Every name of the public map around which a hexagon has a number, most children first, as {@link NamedPlaceCount} states. Nothing for
     * a viewer under disclosure control: no release has places.
     */
    public List<NamedPlaceCount> countByName(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return List.of();
        }
        List<NamedPlace> names = geography.namedPlaces(viewer);
        return database.count(
                viewer,
                ReadRequest.counts("places", "by named place", filter),
                (dsl, countable) -> named(countable.places(filter), names));
    }

    private static List<NamedPlaceCount> named(Selection<PlaceRows> places, List<NamedPlace> names) {
        List<DrawnArea> areas = names.stream().map(NamedPlaceCount::around).toList();
        Map<Long, int[]> around = new HashMap<>();
        for (long cell : Countable.cellsWithNumber(places, areas)) {
            Coordinate centre = HexagonCell.of(cell, DrawnArea.CELL_M).centre();
            around.put(
                    cell,
                    IntStream.range(0, areas.size())
                            .filter(name -> areas.get(name).contains(centre))
                            .toArray());
        }
        Map<Long, DistinctCounts> counted = places.where(PlaceRows::isInCell).countBy((Selection.Keys<PlaceRows>)
                (rows, row, each) -> {
                    for (int name : around.getOrDefault(rows.cell(row, DrawnArea.CELL_M), NOWHERE)) {
                        each.accept(name);
                    }
                });
        return counted.entrySet().stream()
                .map(each -> {
                    int name = each.getKey().intValue();
                    return NamedPlaceCount.of(names.get(name), areas.get(name), RawCounts.of(each.getValue()));
                })
                .sorted(Comparator.comparingInt((NamedPlaceCount each) -> -numberOrZero(each.children()))
                        .thenComparingInt(each -> -numberOrZero(each.episodes()))
                        .thenComparing(each -> each.name())
                        .thenComparing(each -> each.area().code()))
                .toList();
    }

    /**
     * The same with the numbers under five, for the working view of those who may have one. Audited as a list of its own: a
     * number of one or two is nearly a record. Never cached.
     *
     * @return nothing for any other role
     * @throws PurposeRequired if the viewer has stated no purpose; then nothing is counted
     */
    public PlaceCells countSmallNumbers(Viewer viewer, DisclosureFilter filter, CellSize size) {
        if (!Authorisation.allows(Authorisation.Kind.QUERY, SMALL_NUMBERS, viewer.role())) {
            return new PlaceCells(size, List.of(), Mapped.NOTHING);
        }
        if (viewer.purpose() == null) {
            throw new PurposeRequired();
        }
        return countByCell(
                viewer,
                ReadRequest.records("places", "numbers under five", filter),
                filter,
                size,
                SuppressionRules.ALL_SHOWN);
    }

    /** A child who is behind a number under five; the number is nearly a record of it. */
    record CountedChild(ChildId child) implements OfChild {}

    /**
     * The children behind the numbers under five in hexagons of the list's size or of another, each once. For the audit of a copy of them:
     * whoever is read here is named in its entry.
     */
    List<CountedChild> childrenOfSmallNumbers(Viewer viewer, DisclosureFilter filter, CellSize size) {
        if (!Authorisation.allows(Authorisation.Kind.QUERY, SMALL_NUMBERS, viewer.role())) {
            return List.of();
        }
        if (viewer.purpose() == null) {
            throw new PurposeRequired();
        }
        return database.count(
                viewer,
                ReadRequest.records("places", "children of numbers under five", filter),
                (dsl, countable) -> dsl.select(CHILD_KEY.PUBLIC_ID)
                        .from(CHILD_KEY)
                        .where(CHILD_KEY.ID.eq(any(
                                Stream.concat(small(countable, filter, CellSize.LISTED), small(countable, filter, size))
                                        .distinct()
                                        .toArray(Long[]::new))))
                        .orderBy(CHILD_KEY.PUBLIC_ID)
                        .fetch(row -> new CountedChild(new ChildId(row.value1()))));
    }

    /** The ids of the children in hexagons with fewer than five. */
    private static Stream<Long> small(Countable countable, DisclosureFilter filter, CellSize size) {
        return Arrays.stream(inCells(countable, filter, size, false).childIds());
    }

    /** The places in hexagons with a number that is shown on the usual map, or in those without. */
    static Selection<PlaceRows> inCells(Countable countable, DisclosureFilter filter, CellSize size, boolean shown) {
        Selection<PlaceRows> inCell = countable.places(filter).where(PlaceRows::isInCell);
        Map<Long, DistinctCounts> byCell = inCell.countBy(cell(size.size_m()));
        return inCell.where((rows, row) -> shown
                == SuppressionRules.UNDER_FIVE_HIDDEN
                        .one(byCell.getOrDefault(rows.cell(row, size.size_m()), DistinctCounts.NOTHING)
                                .children())
                        .isShown());
    }

    /** Whether this viewer reads in a working view: for a stated purpose, in a role that may have one. */
    static boolean seesSmallNumbers(Viewer viewer) {
        return viewer.purpose() != null && Authorisation.allows(Authorisation.Kind.QUERY, SMALL_NUMBERS, viewer.role());
    }

    private PlaceCells countByCell(
            Viewer viewer, ReadRequest request, DisclosureFilter filter, CellSize asked, SuppressionRules ofCells) {
        CellSize size = asked.under(filter);
        SuppressionRules rules = control.of(viewer, filter);
        List<NamedPlace> names = geography.namedPlaces(viewer);
        return database.count(
                viewer,
                request,
                (dsl, countable) ->
                        cells(countable, filter, size, new CellRules(rules, ofCells), names, wardNames(dsl)));
    }

    /** The name of a ward by its code. */
    static UnaryOperator<String> wardNames(DSLContext dsl) {
        Map<String, Area> wards = areas(dsl, AreaKind.WARD);
        return code -> wards.getOrDefault(code, Area.OUTSIDE).name();
    }

    /**
     * @param mapped of the numbers of statements that are on the map and are not
     * @param cells of the numbers of each cell
     */
    record CellRules(SuppressionRules mapped, SuppressionRules cells) {

        static CellRules usual(SuppressionRules mapped) {
            return new CellRules(mapped, SuppressionRules.UNDER_FIVE_HIDDEN);
        }
    }

    /** @param wardName the name of a ward by its code */
    static PlaceCells cells(
            Countable countable,
            DisclosureFilter filter,
            CellSize size,
            CellRules rules,
            List<NamedPlace> names,
            UnaryOperator<String> wardName) {
        Selection<PlaceRows> named = countable.places(filter);
        Areas areas = countable.lists().areas();
        Grouped<PlaceRows> byCell = named.where(PlaceRows::isInCell).grouped(cell(size.size_m()));
        List<DistinctCounts> counts = byCell.counts();
        double[] easting = byCell.means(PlaceRows::easting_m);
        double[] northing = byCell.means(PlaceRows::northing_m);
        long[] ward = byCell.mostFrequent(PlaceRows::ward, Comparator.comparing(areas::code));
        List<CellCount> cells = new ArrayList<>();
        for (int i = 0; i < byCell.size(); i++) {
            cells.add(cell(
                    rules.cells(),
                    HexagonCell.of(byCell.key(i), size.size_m()),
                    RawCounts.of(counts.get(i)),
                    new Coordinate(easting[i], northing[i]),
                    names,
                    ward[i] == Rows.NO_KEY ? "" : wardName.apply(areas.code(ward[i]))));
        }
        cells.sort(PlaceQueries::mostChildrenFirst);
        return new PlaceCells(size, cells, mapped(rules.mapped(), named));
    }

    /** Audits that cached counts, as known at the filter's change, were shown to this viewer. */
    void auditCached(Viewer viewer, DisclosureFilter filter, int cells) {
        database.auditCached(
                viewer, ReadRequest.counts("places", "by cell", filter), Objects.requireNonNull(filter.asOf()), cells);
    }

    private static Selection.Key<PlaceRows> area(AreaKind kind) {
        return switch (kind) {
            case WARD -> PlaceRows::ward;
            case DISTRICT -> PlaceRows::districtOfPlace;
            case COUNTY, ELSEWHERE ->
                throw new IllegalArgumentException("Places are counted by district or by ward, not by " + kind + ".");
        };
    }

    private static Selection.Key<PlaceRows> cell(int size_m) {
        return (rows, row) -> rows.cell(row, size_m);
    }

    /** The code of an area; "" for places outside every area. */
    private static String code(Countable countable, long key) {
        return key == Rows.NO_KEY ? "" : countable.lists().areas().code(key);
    }

    private static Mapped mapped(SuppressionRules rules, Selection<PlaceRows> named) {
        List<RawCount> statements = named.statementsBy(Located.class, PlaceRows::located);
        return Mapped.of(
                rules,
                statements.getLast(),
                statements.get(Located.MAPPED.ordinal()),
                statements.get(Located.APPROXIMATE.ordinal()),
                statements.get(Located.NOT_MAPPED.ordinal()));
    }

    /** @param centroid the mean position of the places named in the cell */
    private static CellCount cell(
            SuppressionRules rules,
            HexagonCell cell,
            RawCounts rawCounts,
            Coordinate centroid,
            List<NamedPlace> names,
            String ward) {
        if (!rules.one(rawCounts.children()).isShown()) {
            return CellCount.hidden(cell);
        }
        return new CellCount(
                cell,
                rules.one(rawCounts.children()),
                rules.one(rawCounts.episodes()),
                rules.one(rawCounts.statements()),
                rawCounts.restsOnOneChild(),
                NearestName.of(cell, centroid, names, 3.0 * cell.size_m()),
                ward);
    }

    private static int mostChildrenFirst(CellCount one, CellCount other) {
        int byChildren = Integer.compare(numberOrZero(other.children()), numberOrZero(one.children()));
        int byEpisodes = byChildren != 0
                ? byChildren
                : Integer.compare(numberOrZero(other.episodes()), numberOrZero(one.episodes()));
        return byEpisodes != 0
                ? byEpisodes
                : Long.compare(one.cell().id(), other.cell().id());
    }

    private static int numberOrZero(Count count) {
        return count instanceof Count.Shown(int number, Exactness exactness) ? number : 0;
    }

    /** The areas by code, each in its newest vintage. */
    private static Map<String, Area> areas(DSLContext dsl, AreaKind kind) {
        var parent = AREA.as("parent");
        return dsl.select(AREA.CODE, AREA.NAME, coalesce(parent.NAME, inline("")), AREA.VINTAGE, AREA.ENDED_ON)
                .distinctOn(AREA.CODE)
                .from(AREA)
                .leftJoin(parent)
                .on(parent.ID.eq(AREA.PARENT_ID))
                .where(AREA.KIND.eq(kind))
                .orderBy(AREA.CODE, AREA.VINTAGE.desc())
                .fetchMap(
                        AREA.CODE,
                        row -> new Area(
                                row.value1(),
                                row.value5() == null
                                        ? row.value2()
                                        : row.value2() + " (" + row.value4().getYear() + ")",
                                row.value3()));
    }

    private record Area(String code, String name, String within) {
        static final Area OUTSIDE = new Area("", "", "");

        PlacesByArea.Part with(RawCounts rawCounts) {
            return new PlacesByArea.Part(code, name, within, rawCounts);
        }
    }

    /**
     * How many of the statements that name a place could be mapped.
     *
     * @param all statements that name a place
     * @param mapped of those, known to a street, a named place or a point: in an area, and in a cell unless it is a home
     * @param vague of those, known only to an area or a town: in no cell and in no area, because a point would be more
     *     precise than what is known
     * @param notMapped of those, the location could not be determined
     */
    public record Mapped(Count all, Count mapped, Count vague, Count notMapped) {

        static final Mapped NOTHING = new Mapped(Count.ZERO, Count.ZERO, Count.ZERO, Count.ZERO);

        static Mapped of(SuppressionRules rules, RawCount all, RawCount mapped, RawCount vague, RawCount notMapped) {
            List<RawCount> parts = List.of(mapped, vague, notMapped);
            List<Count> shown = rules.parts(parts);
            return new Mapped(rules.whole(parts, all), shown.get(0), shown.get(1), shown.get(2));
        }
    }
}
