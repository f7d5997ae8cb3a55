package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.PLACE_CATEGORY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;

import java.time.YearMonth;
import java.util.List;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Grading;
import org.homeward.disclosure.GridBox;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.StatementId;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.store.StatementColumns;
import org.homeward.store.TimeColumns;
import org.homeward.store.counting.PlaceRows;
import org.homeward.store.counting.Selection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Reads the statements behind the counts of {@link PlaceQueries}, by the same condition, so that a number and its list
 * agree. Only for roles that may see records; every read is audited before its result is returned.
 */
@Component
public class PlaceStatementQueries {

    private static final TimeColumns HELD =
            new TimeColumns(STATEMENT_FACTS.HELD_AT, STATEMENT_FACTS.HELD_LATEST, STATEMENT_FACTS.HELD_PRECISION);

    private final AuditedDatabase database;

    PlaceStatementQueries(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * The statements counted in one cell or area, newest interview first. Empty for a role that sees totals only, and
     * for a cell with fewer than five distinct children, whose number is hidden from every viewer.
     */
    public List<PlaceStatement> findStatements(Viewer viewer, DisclosureFilter filter, MapSelection selection) {
        if (!viewer.role().seesRecords()) {
            return List.of();
        }
        return database.readDecrypted(
                viewer,
                ReadRequest.records("places", "statements behind a count", filter)
                        .about(selection.record()),
                (dsl, countable) -> {
                    Long[] counted =
                            countable.placesBehind(filter, selection.record()).statementIds();
                    AuditedDatabase.readByIds(dsl, counted);
                    return list(dsl, StatementColumns.are(viewer, counted));
                });
    }

    /**
     * Single places in the box, to the nearest 100 m, if there are at most {@code limit} of them; empty where there are none or
     * too many. Homes have no position. A place in a hexagon whose number is hidden is hidden too, but in a working view: whoever zooms in
     * would otherwise see what the hexagon does not tell.
     */
    public List<PlacePoint> points(Viewer viewer, DisclosureFilter filter, DegreeBox box, int limit) {
        if (!viewer.role().seesRecords()) {
            return List.of();
        }
        GridBox metres = NationalGrid.around(box);
        return database.count(
                viewer, ReadRequest.records("places", "single places on the map", filter), (dsl, countable) -> {
                    Selection<PlaceRows> shown = PlaceQueries.seesSmallNumbers(viewer)
                            ? countable.places(filter)
                            : PlaceQueries.inCells(countable, filter, CellSize.LISTED, true);
                    Selection<PlaceRows> inView =
                            shown.where((places, row) -> places.isInCell(row) && metres.contains(places.position(row)));
                    return inView.size() > limit
                            ? List.of()
                            : dsl.select(
                                            STATEMENT_KEY.PUBLIC_ID,
                                            CHILD_KEY.PUBLIC_ID,
                                            PLACE.EASTING,
                                            PLACE.NORTHING,
                                            PLACE_CATEGORY.NAME,
                                            PLACE.ROLE,
                                            PLACE.PRECISION,
                                            STATEMENT_FACTS.STARTED_ON)
                                    .from(STATEMENT_FACTS)
                                    .join(PLACE)
                                    .on(PLACE.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                                    .join(STATEMENT_KEY)
                                    .on(STATEMENT_KEY.ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                                    .join(CHILD_KEY)
                                    .on(CHILD_KEY.ID.eq(STATEMENT_FACTS.CHILD_ID))
                                    .join(PLACE_CATEGORY)
                                    .on(PLACE_CATEGORY.CODE.eq(PLACE.CATEGORY))
                                    .where(StatementColumns.are(viewer, inView.statementIds()))
                                    .orderBy(STATEMENT_KEY.PUBLIC_ID)
                                    .fetch(row -> new PlacePoint(
                                            new StatementId(row.value1()),
                                            new ChildId(row.value2()),
                                            NationalGrid.toLongitudeLatitude(
                                                    new Coordinate(row.value3(), row.value4())),
                                            row.value5(),
                                            row.value6(),
                                            row.value7(),
                                            YearMonth.from(row.value8())));
                });
    }

    private static PendingDecryption<List<PlaceStatement>> list(DSLContext dsl, Condition counted) {
        var rows = dsl.select(
                        STATEMENT_KEY.PUBLIC_ID,
                        STATEMENT_KEY.REFERENCE,
                        STATEMENT_FACTS.SAID_BY,
                        PLACE_CATEGORY.NAME,
                        PLACE.ROLE,
                        PLACE.PRECISION,
                        CHILD_KEY.PUBLIC_ID)
                .select(HELD.earliest(), HELD.latest(), HELD.precision())
                .select(StatementColumns.HANDLING)
                .from(StatementColumns.counted())
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .join(PLACE_CATEGORY)
                .on(PLACE_CATEGORY.CODE.eq(PLACE.CATEGORY))
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(STATEMENT_FACTS.CHILD_ID))
                .where(counted)
                .orderBy(STATEMENT_FACTS.HELD_AT.desc(), STATEMENT_KEY.PUBLIC_ID)
                .fetch();
        return PendingDecryption.list(
                rows, CHILD_KEY.PUBLIC_ID, STATEMENT_KEY.PUBLIC_ID, PlaceStatementQueries::statement);
    }

    private static PlaceStatement statement(Decryptor decryptor, Record row) {
        Handling handling = StatementColumns.handling(decryptor, row);
        Grading grading = StatementColumns.grading(row);
        return new PlaceStatement(
                new StatementId(row.get(STATEMENT_KEY.PUBLIC_ID)),
                row.get(STATEMENT_KEY.REFERENCE),
                HELD.get(row),
                row.get(STATEMENT_FACTS.SAID_BY),
                row.get(PLACE_CATEGORY.NAME),
                row.get(PLACE.ROLE),
                row.get(PLACE.PRECISION),
                handling,
                Marking.ofStatement(handling, grading != null && grading.onConditions()));
    }
}
