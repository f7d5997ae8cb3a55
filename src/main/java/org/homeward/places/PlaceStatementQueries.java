package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.PLACE_CATEGORY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.TOLD;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.select;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Grading;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.SmallNumbers;
import org.homeward.disclosure.StatementId;
import org.homeward.store.PostGis;
import org.homeward.store.Sight;
import org.homeward.store.StatementColumns;
import org.homeward.store.Unopened;
import org.homeward.store.Vault;
import org.homeward.store.Visibility;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Reads the statements behind the counts of {@link PlaceQueries}, by the same condition: a number and its list cannot
 * disagree. Only for roles that may see records; every reading is audited before it is handed over.
 */
@Component
public class PlaceStatementQueries {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Kinds of places where somebody's child lives: counted in cells, never drawn as a point. */
    private static final List<String> HOMES = List.of("family_home", "friend_home");

    private final Sight sight;

    PlaceStatementQueries(Sight sight) {
        this.sight = sight;
    }

    /**
     * The statements counted in one cell or area, newest interview first. Empty for a role that sees totals only, and for a
     * cell under five distinct children, whose number nobody is shown.
     */
    public List<PlaceStatement> behind(Viewer viewer, DisclosureFilter filter, Spot spot) {
        if (!viewer.role().seesRecords()) {
            return List.of();
        }
        Condition counted =
                PlaceQueries.named(viewer, filter).and(PlaceQueries.drawn()).and(at(spot));
        return sight.open(
                viewer,
                Reading.records("places", "statements behind a count", filter).about(spot.subject()),
                dsl -> spot instanceof Spot.Cell && isSmall(dsl, counted)
                        ? Unopened.nothing(List.of())
                        : listed(dsl, counted.and(Visibility.ofRecords(viewer, TOLD.CHILD_ID))));
    }

    /**
     * Single places in the box, only where there are at most {@code limit} of them: empty means "too many to draw one by one"
     * as well as none. Family homes and friends' homes are left out.
     */
    public List<PlacePoint> points(Viewer viewer, DisclosureFilter filter, DegreeBox box, int limit) {
        if (!viewer.role().seesRecords()) {
            return List.of();
        }
        Condition inView = PlaceQueries.named(viewer, filter)
                .and(PlaceQueries.drawn())
                .and(PLACE.CATEGORY.notIn(HOMES))
                .and(PostGis.inBox(PLACE.GEOM_4326, box))
                .and(Visibility.ofRecords(viewer, TOLD.CHILD_ID));
        return sight.read(viewer, Reading.records("places", "single places on the map", filter), dsl -> {
            List<PlacePoint> points = dsl.select(
                            STATEMENT_KEY.PUBLIC_ID,
                            PostGis.latitude(PLACE.GEOM_4326),
                            PostGis.longitude(PLACE.GEOM_4326),
                            PLACE_CATEGORY.NAME,
                            PLACE.ROLE,
                            PLACE.PRECISION,
                            TOLD.STARTED_ON)
                    .from(TOLD)
                    .join(PLACE)
                    .on(PLACE.STATEMENT_ID.eq(TOLD.STATEMENT_ID))
                    .join(STATEMENT_KEY)
                    .on(STATEMENT_KEY.ID.eq(TOLD.STATEMENT_ID))
                    .join(PLACE_CATEGORY)
                    .on(PLACE_CATEGORY.CODE.eq(PLACE.CATEGORY))
                    .where(inView)
                    .orderBy(STATEMENT_KEY.ID)
                    .limit(limit + 1)
                    .fetch(row -> new PlacePoint(
                            new StatementId(row.value1()),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            YearMonth.from(row.value7())));
            return points.size() > limit ? List.of() : points;
        });
    }

    private static boolean isSmall(DSLContext dsl, Condition counted) {
        int children = dsl.select(countDistinct(TOLD.CHILD_ID))
                .from(TOLD)
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(TOLD.STATEMENT_ID))
                .where(counted)
                .fetchSingle()
                .value1();
        return !SmallNumbers.UNDER_FIVE_HIDDEN.one(children).isShown();
    }

    private static Unopened<List<PlaceStatement>> listed(DSLContext dsl, Condition counted) {
        var rows = dsl.select(
                        STATEMENT_KEY.PUBLIC_ID,
                        STATEMENT_KEY.REFERENCE,
                        TOLD.HELD_AT,
                        TOLD.SAID_BY,
                        PLACE_CATEGORY.NAME,
                        PLACE.ROLE,
                        PLACE.PRECISION)
                .select(StatementColumns.HANDLING)
                .from(StatementColumns.counted())
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(TOLD.STATEMENT_ID))
                .join(PLACE_CATEGORY)
                .on(PLACE_CATEGORY.CODE.eq(PLACE.CATEGORY))
                .where(counted)
                .orderBy(TOLD.HELD_AT.desc(), STATEMENT_KEY.ID.desc())
                .fetch();
        return Unopened.list(rows, PlaceStatementQueries::statement);
    }

    private static PlaceStatement statement(Vault vault, Record row) {
        Handling handling = StatementColumns.handling(vault, row);
        Grading grading = StatementColumns.grading(row);
        return new PlaceStatement(
                new StatementId(row.get(STATEMENT_KEY.PUBLIC_ID)),
                row.get(STATEMENT_KEY.REFERENCE),
                row.get(TOLD.HELD_AT).atZoneSameInstant(LONDON).toLocalDate(),
                row.get(TOLD.SAID_BY),
                row.get(PLACE_CATEGORY.NAME),
                row.get(PLACE.ROLE),
                row.get(PLACE.PRECISION),
                handling,
                Marking.ofStatement(handling, grading != null && grading.onConditions()));
    }

    private static Condition at(Spot spot) {
        return switch (spot) {
            case Spot.Cell(HexagonCell cell) ->
                PlaceQueries.column(CellSize.of(cell.size_m())).eq(cell.id());
            case Spot.Area(AreaKind kind, String code) ->
                PlaceQueries.area(kind).in(select(AREA.ID).from(AREA).where(AREA.CODE.eq(code)));
        };
    }
}
