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
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.places.PlaceQueries.Mapped;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.Visibility;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Counts the places that children named. Distinct children are counted first, episodes second, statements third. Only
 * statements that the viewer may see are counted; the period is that of going missing. The place a child set out from
 * is never counted: it is nearly always a home or a placement. Only places known to a street, a named place or a point
 * are in an area; vaguer and unmapped ones are counted separately. Of those in an area, all are in a cell but homes.
 */
public class PlaceQueriesBySql {

    private static final List<PrecisionTier> VAGUE = List.of(PrecisionTier.AREA, PrecisionTier.TOWN_ONLY);

    /** Statements about a place, with the place. */
    private static final Table<?> STATEMENTS =
            STATEMENT_FACTS.join(PLACE).on(PLACE.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID));

    private final AuditedDatabase database;
    private final GeographyQueries geography;
    private final DisclosureControl control;

    PlaceQueriesBySql(AuditedDatabase database, GeographyQueries geography, DisclosureControl control) {
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
        return database.read(viewer, ReadRequest.counts("places", "by " + kind, filter), dsl -> {
            Condition condition = matching(viewer, filter);
            Map<String, Area> areas = areas(dsl, kind);
            Map<String, RawCounts> counts = rawCounts(dsl, statementsIn(kind), condition.and(mappable()), AREA.CODE);
            Set<String> listed = new LinkedHashSet<>(counts.keySet());
            if (!rules.zerosShown()) {
                listed.addAll(areas.keySet());
                listed.add(null);
            }
            List<PlacesByArea.Part> parts = listed.stream()
                    .map(code ->
                            areas.getOrDefault(code, Area.OUTSIDE).with(counts.getOrDefault(code, RawCounts.NOTHING)))
                    .toList();
            return PlacesByArea.of(rules, whole(dsl, condition), parts, mapped(dsl, rules, condition));
        });
    }

    /**
     * Every hexagon in which a place was named, whatever part a map shows, so that a count does not depend on the map's
     * position. A cell with fewer than five distinct children has no number, for every viewer; under disclosure control
     * there are no cells.
     */
    public PlaceCells countByCell(Viewer viewer, DisclosureFilter filter, CellSize asked) {
        CellSize size =
                filter.filtersBy(Facet.WITHIN) && !viewer.role().isUnderDisclosureControl() ? CellSize.M500 : asked;
        SuppressionRules rules = control.of(viewer, filter);
        List<NamedPlace> names = geography.namedPlaces(viewer);
        return database.read(
                viewer, ReadRequest.counts("places", "by cell of " + size.size_m() + " m", filter), dsl -> {
                    Condition condition = matching(viewer, filter);
                    Mapped mapped = mapped(dsl, rules, condition);
                    if (viewer.role().isUnderDisclosureControl()) {
                        return new PlaceCells(size, List.of(), mapped);
                    }
                    Map<Long, RawCounts> counts =
                            rawCounts(dsl, STATEMENTS, condition.and(PLACE.CELL_500.isNotNull()), column(size));
                    Map<Long, CellLocation> locations =
                            locations(dsl, condition.and(PLACE.CELL_500.isNotNull()), column(size));
                    List<CellCount> cells = new ArrayList<>();
                    counts.forEach((id, rawCounts) ->
                            cells.add(cell(HexagonCell.of(id, size.size_m()), rawCounts, locations, names)));
                    cells.sort(mostChildrenFirst());
                    return new PlaceCells(size, cells, mapped);
                });
    }

    /** Audits that cached counts, as known at the filter's change, were shown to this viewer. */
    void auditCached(Viewer viewer, DisclosureFilter filter, PlaceCells cells) {
        database.auditCached(
                viewer,
                ReadRequest.counts("places", "by cell", filter),
                Objects.requireNonNull(filter.asOf()),
                cells.cells().size());
    }

    /**
     * Selects the statements that every method of this room counts; the list behind a count uses the same condition.
     */
    static Condition matching(Viewer viewer, DisclosureFilter filter) {
        return Visibility.of(viewer, STATEMENT_FACTS)
                .and(FilterConditions.of(viewer, filter, STATEMENT_FACTS))
                .and(FilterConditions.of(viewer, filter, PLACE));
    }

    /** Precise enough for an area. */
    static Condition mappable() {
        return PLACE.PRECISION.in(PrecisionTier.POINT, PrecisionTier.STREET, PrecisionTier.NAMED_PLACE);
    }

    /** The column with the area of each kind. */
    static Field<Integer> area(AreaKind kind) {
        return switch (kind) {
            case WARD -> PLACE.WARD_ID;
            case DISTRICT -> PLACE.DISTRICT_ID;
            case COUNTY, ELSEWHERE ->
                throw new IllegalArgumentException("Places are counted by district or by ward, not by " + kind + ".");
        };
    }

    /** The column with the cell of each size: an allow-list, because a column cannot be a parameter. */
    static Field<Long> column(CellSize size) {
        return switch (size) {
            case M500 -> PLACE.CELL_500;
            case M1000 -> PLACE.CELL_1000;
            case M2000 -> PLACE.CELL_2000;
            case M4000 -> PLACE.CELL_4000;
        };
    }

    /**
     * Groups by child first. An episode belongs to one child, so the sum over children is the number of distinct
     * episodes.
     */
    private static <K> Map<K, RawCounts> rawCounts(DSLContext dsl, Table<?> from, Condition condition, Field<K> by) {
        var perChild = select(
                        by.as("grouped"),
                        countDistinct(STATEMENT_FACTS.EPISODE_ID).as("episodes"),
                        count().as("statements"))
                .from(from)
                .where(condition)
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
                .fetchMap(
                        grouped,
                        row -> new RawCounts(
                                RawCount.of(row.value2()),
                                RawCount.of(row.value3()),
                                RawCount.of(row.value4()),
                                row.value5()));
    }

    private static RawCounts whole(DSLContext dsl, Condition condition) {
        // PostgreSQL groups by an expression, but reads a bare number as the position of a column.
        Field<Integer> everything = coalesce(inline((Integer) null), inline(0));
        return rawCounts(dsl, STATEMENTS, condition, everything).getOrDefault(0, RawCounts.NOTHING);
    }

    /** @param approximate known to an area or a town only; otherwise those that could not be located */
    static Condition unmapped(boolean approximate) {
        return approximate ? PLACE.PRECISION.in(VAGUE) : PLACE.PRECISION.eq(PrecisionTier.NOT_MAPPED);
    }

    private static Mapped mapped(DSLContext dsl, SuppressionRules rules, Condition condition) {
        return dsl.select(
                        count().filterWhere(mappable()),
                        count().filterWhere(unmapped(true)),
                        count().filterWhere(unmapped(false)))
                .from(STATEMENT_FACTS)
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .where(condition)
                .fetchSingle(row -> Mapped.of(
                        rules,
                        RawCount.of(row.value1() + row.value2() + row.value3()),
                        RawCount.of(row.value1()),
                        RawCount.of(row.value2()),
                        RawCount.of(row.value3())));
    }

    private static CellCount cell(
            HexagonCell cell, RawCounts rawCounts, Map<Long, CellLocation> locations, List<NamedPlace> names) {
        SuppressionRules rules = SuppressionRules.UNDER_FIVE_HIDDEN;
        CellLocation location = locations.get(cell.id());
        if (!rules.one(rawCounts.children()).isShown() || location == null) {
            return CellCount.hidden(cell);
        }
        return new CellCount(
                cell,
                rules.one(rawCounts.children()),
                rules.one(rawCounts.episodes()),
                rules.one(rawCounts.statements()),
                rawCounts.restsOnOneChild(),
                NearestName.of(cell, location.centroid(), names, 3.0 * cell.size_m()),
                location.ward());
    }

    private static Comparator<CellCount> mostChildrenFirst() {
        return Comparator.comparingInt(
                        (CellCount cell) -> cell.children().number().orElse(0))
                .thenComparingInt(cell -> cell.episodes().number().orElse(0))
                .reversed()
                .thenComparingLong(cell -> cell.cell().id());
    }

    /** For each cell, the ward with most of its statements and the mean position of its places. */
    private static Map<Long, CellLocation> locations(DSLContext dsl, Condition condition, Field<Long> cell) {
        Map<String, Area> wards = areas(dsl, AreaKind.WARD);
        Field<String> ward = mode().withinGroupOrderBy(AREA.CODE);
        return dsl.select(cell, ward, avg(PLACE.EASTING), avg(PLACE.NORTHING))
                .from(statementsIn(AreaKind.WARD))
                .where(condition)
                .groupBy(cell)
                .fetchMap(
                        cell,
                        row -> new CellLocation(
                                wards.getOrDefault(row.value2(), Area.OUTSIDE).name(),
                                new Coordinate(
                                        row.value3().doubleValue(), row.value4().doubleValue())));
    }

    private static Table<?> statementsIn(AreaKind kind) {
        return STATEMENTS.leftJoin(AREA).on(AREA.ID.eq(area(kind)));
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

    private record CellLocation(String ward, Coordinate centroid) {}
}
