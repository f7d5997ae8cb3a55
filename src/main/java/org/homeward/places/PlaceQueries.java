package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.mode;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.Visibility;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/**
 * Counts the places that children named. Distinct children are counted first, episodes second, statements third. Only
 * statements that the viewer may see are counted; the period is that of going missing. Where a child set out from is never
 * counted: that is nearly always a home or a placement. Only what is known to a street, a named place or a point is in a
 * cell or an area; what is vaguer, and what is not mapped, is counted beside it.
 */
@Component
public class PlaceQueries {

    private static final List<PrecisionTier> VAGUE = List.of(PrecisionTier.AREA, PrecisionTier.TOWN_ONLY);

    private final AuditedDatabase database;
    private final GeographyQueries geography;
    private final DisclosureControl control;

    PlaceQueries(AuditedDatabase database, GeographyQueries geography, DisclosureControl control) {
        this.database = database;
        this.geography = geography;
        this.control = control;
    }

    /**
     * The whole, then each ward or district in which a place was named. A place outside every area of that kind is in a row
     * without a name. For a viewer under disclosure control the rows are protected together, and every area has one.
     *
     * @param kind DISTRICT or WARD
     */
    public PlacesByArea countByArea(Viewer viewer, DisclosureFilter filter, AreaKind kind) {
        SuppressionRules small = control.of(viewer, filter);
        return database.read(viewer, ReadRequest.counts("places", "by " + kind, filter), dsl -> {
            Condition named = matching(viewer, filter);
            Map<Integer, Area> areas = areas(dsl, kind);
            Map<Integer, RawCounts> tallies = rawCounts(dsl, named.and(mappable()), area(kind));
            Set<Integer> listed = new LinkedHashSet<>(tallies.keySet());
            if (!small.zerosShown()) {
                listed.addAll(areas.keySet());
                listed.add(null);
            }
            List<PlacesByArea.Part> parts = listed.stream()
                    .map(id -> areas.getOrDefault(id, Area.OUTSIDE).with(tallies.getOrDefault(id, RawCounts.NOTHING)))
                    .toList();
            return PlacesByArea.of(small, whole(dsl, named), parts, mapped(dsl, small, named));
        });
    }

    /**
     * Every hexagon in which a place was named, whatever a map shows of them, so that a count never depends on where the map
     * stands. Under five distinct children a cell carries no number, for every viewer; under disclosure control there are no
     * cells at all.
     */
    public PlaceCells countByCell(Viewer viewer, DisclosureFilter filter, CellSize size) {
        SuppressionRules small = control.of(viewer, filter);
        List<NamedPlace> names = geography.namedPlaces(viewer);
        return database.read(
                viewer, ReadRequest.counts("places", "by cell of " + size.size_m() + " m", filter), dsl -> {
                    Condition named = matching(viewer, filter);
                    Mapped mapped = mapped(dsl, small, named);
                    if (viewer.role().isUnderDisclosureControl()) {
                        return new PlaceCells(size, List.of(), mapped);
                    }
                    Map<Long, RawCounts> tallies = rawCounts(dsl, named.and(mappable()), column(size));
                    Map<Long, CellLocation> lies = locations(dsl, named.and(mappable()), column(size));
                    List<CellCount> cells = new ArrayList<>();
                    tallies.forEach((id, rawCounts) ->
                            cells.add(cell(HexagonCell.of(id, size.size_m()), rawCounts, lies, names)));
                    cells.sort(mostChildrenFirst());
                    return new PlaceCells(size, cells, mapped);
                });
    }

    /** Enters that cells counted before, as known at the filter's change, are shown to this viewer. */
    void auditCached(Viewer viewer, DisclosureFilter settled, PlaceCells kept) {
        database.auditCached(
                viewer,
                ReadRequest.counts("places", "by cell", settled),
                Objects.requireNonNull(settled.asOf()),
                kept.cells().size());
    }

    /** Which statements are counted, by every method of this room; the list behind a count uses the same condition. */
    static Condition matching(Viewer viewer, DisclosureFilter filter) {
        return Visibility.of(viewer, STATEMENT_FACTS)
                .and(FilterConditions.of(viewer, filter, STATEMENT_FACTS))
                .and(FilterConditions.of(filter, PLACE));
    }

    /** Known well enough for a cell; the schema sees to it that nothing vaguer has one. */
    static Condition mappable() {
        return PLACE.CELL_500.isNotNull();
    }

    /** The stored area of each kind. */
    static Field<Integer> area(AreaKind kind) {
        return switch (kind) {
            case WARD -> PLACE.WARD_ID;
            case DISTRICT -> PLACE.DISTRICT_ID;
            case COUNTY, ELSEWHERE ->
                throw new IllegalArgumentException("Places are counted by district or by ward, not by " + kind + ".");
        };
    }

    /** The stored cell of each size: an allow-list, because a column cannot be a parameter. */
    static Field<Long> column(CellSize size) {
        return switch (size) {
            case M500 -> PLACE.CELL_500;
            case M1000 -> PLACE.CELL_1000;
            case M2000 -> PLACE.CELL_2000;
            case M4000 -> PLACE.CELL_4000;
        };
    }

    /** Children first, then added up: an episode belongs to one child, so the sum of episodes is that of distinct ones. */
    private static <K> Map<K, RawCounts> rawCounts(DSLContext dsl, Condition named, Field<K> by) {
        var perChild = select(
                        by.as("grouped"),
                        countDistinct(STATEMENT_FACTS.EPISODE_ID).as("episodes"),
                        count().as("statements"))
                .from(STATEMENT_FACTS)
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .where(named)
                .groupBy(by, STATEMENT_FACTS.CHILD_ID)
                .asTable("per_child");
        Field<K> grouped = field(name("per_child", "grouped"), by.getDataType());
        Field<Integer> episodes = field(name("per_child", "episodes"), Integer.class);
        Field<Integer> statements = field(name("per_child", "statements"), Integer.class);
        return dsl.select(
                        grouped,
                        count(),
                        sum(episodes).cast(Integer.class),
                        sum(statements).cast(Integer.class),
                        max(episodes))
                .from(perChild)
                .groupBy(grouped)
                .fetchMap(grouped, row -> new RawCounts(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static RawCounts whole(DSLContext dsl, Condition named) {
        // PostgreSQL groups by an expression, but takes a bare number for the position of a column.
        Field<Integer> everything = coalesce(inline((Integer) null), inline(0));
        return rawCounts(dsl, named, everything).getOrDefault(0, RawCounts.NOTHING);
    }

    private static Mapped mapped(DSLContext dsl, SuppressionRules small, Condition named) {
        return dsl.select(
                        count().filterWhere(mappable()),
                        count().filterWhere(PLACE.PRECISION.in(VAGUE)),
                        count().filterWhere(PLACE.PRECISION.eq(PrecisionTier.NOT_MAPPED)))
                .from(STATEMENT_FACTS)
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .where(named)
                .fetchSingle(row -> Mapped.of(small, row.value1(), row.value2(), row.value3()));
    }

    private static CellCount cell(
            HexagonCell cell, RawCounts rawCounts, Map<Long, CellLocation> lies, List<NamedPlace> names) {
        SuppressionRules small = SuppressionRules.UNDER_FIVE_HIDDEN;
        CellLocation lie = lies.get(cell.id());
        if (!small.one(rawCounts.children()).isShown() || lie == null) {
            return CellCount.hidden(cell);
        }
        return new CellCount(
                cell,
                small.one(rawCounts.children()),
                small.one(rawCounts.episodes()),
                small.one(rawCounts.statements()),
                rawCounts.restsOnOneChild(),
                NearestName.of(cell, lie.middle(), names, 3.0 * cell.size_m()),
                lie.ward());
    }

    private static Comparator<CellCount> mostChildrenFirst() {
        return Comparator.comparingInt(
                        (CellCount cell) -> cell.children().number().orElse(0))
                .thenComparingInt(cell -> cell.episodes().number().orElse(0))
                .reversed()
                .thenComparingLong(cell -> cell.cell().id());
    }

    /** Where the statements of each cell lie: in which ward most of them, and around which middle. */
    private static Map<Long, CellLocation> locations(DSLContext dsl, Condition named, Field<Long> cell) {
        Map<Integer, Area> wards = areas(dsl, AreaKind.WARD);
        Field<Integer> ward = mode().withinGroupOrderBy(PLACE.WARD_ID);
        return dsl.select(cell, ward, avg(PLACE.EASTING), avg(PLACE.NORTHING))
                .from(STATEMENT_FACTS)
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .where(named)
                .groupBy(cell)
                .fetchMap(
                        cell,
                        row -> new CellLocation(
                                wards.getOrDefault(row.value2(), Area.OUTSIDE).name(),
                                new Coordinate(
                                        row.value3().doubleValue(), row.value4().doubleValue())));
    }

    private static Map<Integer, Area> areas(DSLContext dsl, AreaKind kind) {
        var around = AREA.as("around");
        return dsl.select(AREA.ID, AREA.CODE, AREA.NAME, coalesce(around.NAME, inline("")))
                .from(AREA)
                .leftJoin(around)
                .on(around.ID.eq(AREA.PARENT_ID))
                .where(AREA.KIND.eq(kind))
                .fetchMap(AREA.ID, row -> new Area(row.value2(), row.value3(), row.value4()));
    }

    private record Area(String code, String name, String within) {
        static final Area OUTSIDE = new Area("", "", "");

        PlacesByArea.Part with(RawCounts rawCounts) {
            return new PlacesByArea.Part(code, name, within, rawCounts);
        }
    }

    private record CellLocation(String ward, Coordinate middle) {}

    /**
     * How many of the statements that name a place could be drawn.
     *
     * @param all statements that name a place
     * @param drawn of those, known to a street, a named place or a point: in a cell and in an area
     * @param vague of those, known only to an area or a town: in no cell and in no area, because a dot would claim too much
     * @param notMapped of those, where the place is could not be told at all
     */
    public record Mapped(Count all, Count drawn, Count vague, Count notMapped) {

        static Mapped of(SuppressionRules small, int drawn, int vague, int notMapped) {
            List<Integer> parts = List.of(drawn, vague, notMapped);
            List<Count> shown = small.parts(parts);
            return new Mapped(small.whole(parts, drawn + vague + notMapped), shown.get(0), shown.get(1), shown.get(2));
        }
    }
}
