package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.TOLD;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.SmallNumbers;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.NamedPlace;
import org.homeward.store.Matching;
import org.homeward.store.Sight;
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

    private final Sight sight;
    private final GeographyQueries geography;

    PlaceQueries(Sight sight, GeographyQueries geography) {
        this.sight = sight;
        this.geography = geography;
    }

    /**
     * The whole, then each ward or district in which a place was named. A place outside every area of that kind is in a row
     * without a name. For a viewer under disclosure control the rows are protected together.
     *
     * @param kind DISTRICT or WARD
     */
    public PlacesByArea countByArea(Viewer viewer, DisclosureFilter filter, AreaKind kind) {
        return sight.read(viewer, Reading.counts("places", "by " + kind, filter), dsl -> {
            Condition named = named(viewer, filter);
            Map<Integer, Area> areas = areas(dsl, kind);
            List<PlacesByArea.Part> parts = new ArrayList<>();
            tallies(dsl, named.and(drawn()), area(kind)).forEach((id, tally) -> {
                Area known = areas.getOrDefault(id, Area.OUTSIDE);
                parts.add(new PlacesByArea.Part(known.code(), known.name(), known.within(), tally));
            });
            SmallNumbers small = viewer.smallNumbers();
            return PlacesByArea.of(small, whole(dsl, named), parts, mapped(dsl, small, named));
        });
    }

    /**
     * Every hexagon in which a place was named, whatever a map shows of them, so that a count never depends on where the map
     * stands. Under five distinct children a cell carries no number, for every viewer; under disclosure control there are no
     * cells at all.
     */
    public PlaceCells countByCell(Viewer viewer, DisclosureFilter filter, CellSize size) {
        List<NamedPlace> names = geography.namedPlaces(viewer);
        return sight.read(viewer, Reading.counts("places", "by cell of " + size.size_m() + " m", filter), dsl -> {
            Condition named = named(viewer, filter);
            Mapped mapped = mapped(dsl, viewer.smallNumbers(), named);
            if (viewer.role().isUnderDisclosureControl()) {
                return new PlaceCells(size, List.of(), mapped);
            }
            Map<Long, Tally> tallies = tallies(dsl, named.and(drawn()), column(size));
            Map<Long, Lie> lies = lies(dsl, named.and(drawn()), column(size));
            List<CellCount> cells = new ArrayList<>();
            tallies.forEach((id, tally) -> cells.add(cell(HexagonCell.of(id, size.size_m()), tally, lies, names)));
            cells.sort(mostChildrenFirst());
            return new PlaceCells(size, cells, mapped);
        });
    }

    /** Enters that cells counted before, as known at the filter's change, are shown to this viewer. */
    void showAgain(Viewer viewer, DisclosureFilter settled, PlaceCells kept) {
        sight.readAgain(
                viewer,
                Reading.counts("places", "by cell", settled),
                Objects.requireNonNull(settled.known()),
                kept.cells().size());
    }

    /** Which statements are counted, by every method of this room; the list behind a count uses the same condition. */
    static Condition named(Viewer viewer, DisclosureFilter filter) {
        return Visibility.of(viewer, TOLD)
                .and(Matching.of(viewer, filter, TOLD))
                .and(Matching.of(filter, PLACE));
    }

    /** Known well enough for a cell; the schema sees to it that nothing vaguer has one. */
    static Condition drawn() {
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
    private static <K> Map<K, Tally> tallies(DSLContext dsl, Condition named, Field<K> by) {
        var perChild = select(by.as("grouped"), countDistinct(TOLD.EPISODE_ID).as("episodes"), count().as("statements"))
                .from(TOLD)
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(TOLD.STATEMENT_ID))
                .where(named)
                .groupBy(by, TOLD.CHILD_ID)
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
                .fetchMap(grouped, row -> new Tally(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Tally whole(DSLContext dsl, Condition named) {
        // PostgreSQL groups by an expression, but takes a bare number for the position of a column.
        Field<Integer> everything = coalesce(inline((Integer) null), inline(0));
        return tallies(dsl, named, everything).getOrDefault(0, Tally.NOTHING);
    }

    private static Mapped mapped(DSLContext dsl, SmallNumbers small, Condition named) {
        return dsl.select(
                        count().filterWhere(drawn()),
                        count().filterWhere(PLACE.PRECISION.in(VAGUE)),
                        count().filterWhere(PLACE.PRECISION.eq(PrecisionTier.NOT_MAPPED)))
                .from(TOLD)
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(TOLD.STATEMENT_ID))
                .where(named)
                .fetchSingle(row -> Mapped.of(small, row.value1(), row.value2(), row.value3()));
    }

    private static CellCount cell(HexagonCell cell, Tally tally, Map<Long, Lie> lies, List<NamedPlace> names) {
        SmallNumbers small = SmallNumbers.UNDER_FIVE_HIDDEN;
        Lie lie = lies.get(cell.id());
        if (!small.one(tally.children()).isShown() || lie == null) {
            return CellCount.hidden(cell);
        }
        return new CellCount(
                cell,
                small.one(tally.children()),
                small.one(tally.episodes()),
                small.one(tally.statements()),
                tally.restsOnOneChild(),
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
    private static Map<Long, Lie> lies(DSLContext dsl, Condition named, Field<Long> cell) {
        Map<Integer, Area> wards = areas(dsl, AreaKind.WARD);
        Field<Integer> ward = mode().withinGroupOrderBy(PLACE.WARD_ID);
        return dsl.select(cell, ward, avg(PLACE.EASTING), avg(PLACE.NORTHING))
                .from(TOLD)
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(TOLD.STATEMENT_ID))
                .where(named)
                .groupBy(cell)
                .fetchMap(
                        cell,
                        row -> new Lie(
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
    }

    private record Lie(String ward, Coordinate middle) {}
}
