package org.homeward.intake.keep;

import static org.homeward.store.db.homeward.Tables.*;
import static org.homeward.store.db.sealed_.Tables.*;

import java.util.Map;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.check.DetailRow;
import org.homeward.intake.check.PlaceRow;
import org.homeward.intake.keep.VersionLedger.Arrival;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/** What a statement tells besides its words, as {@link ArrivalLedger} has the rows that stand for themselves. */
final class DetailLedger {

    private static final GeometryFactory GRID = new GeometryFactory(new PrecisionModel(), 27700);
    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private final KeyLedger keys;
    private final ColumnsByNameLedger columns;

    DetailLedger(KeyLedger keys, ColumnsByNameLedger columns) {
        this.keys = keys;
        this.columns = columns;
    }

    Arrival place(PlaceRow row) {
        var counted = columns.filled(PLACE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        Coordinate at = row.coordinate();
        counted.setEasting(at == null ? null : at.easting_m());
        counted.setNorthing(at == null ? null : at.northing_m());
        counted.setGeom(at == null ? null : onGrid(at));
        counted.setGeom_4326(at == null ? null : inDegrees(at));
        Coordinate exact = row.fallsInCell() ? at : null;
        counted.setCell_500(cell(exact, 500));
        counted.setCell_1000(cell(exact, 1000));
        counted.setCell_2000(cell(exact, 2000));
        counted.setCell_4000(cell(exact, 4000));
        return new Arrival(
                row.at(),
                counted,
                columns.words(PLACE_WORDS, row, Map.of(PLACE_WORDS.STATEMENT_ID, counted.getStatementId())));
    }

    Arrival mention(DetailRow.Mention row) {
        var counted = columns.filled(PERSON_MENTION_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(keys.person(row.personKey()));
        return new Arrival(
                row.at(),
                counted,
                columns.words(
                        MENTION_WORDS,
                        row,
                        Map.of(
                                MENTION_WORDS.STATEMENT_ID, counted.getStatementId(),
                                MENTION_WORDS.PERSON_ID, counted.getPersonId())));
    }

    Arrival companion(DetailRow.Companion row) {
        var counted = columns.filled(COMPANION_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setChildId(row.childKey() == null ? null : keys.child(row.childKey()));
        return new Arrival(row.at(), counted, columns.told(COMPANION_WORDS, row, counted.getStatementId()));
    }

    Arrival vehicle(DetailRow.Vehicle row) {
        var counted = columns.filled(VEHICLE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(person(row.personKey()));
        return new Arrival(row.at(), counted, columns.told(VEHICLE_WORDS, row, counted.getStatementId()));
    }

    Arrival phone(DetailRow.Phone row) {
        var counted = columns.filled(PHONE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(person(row.personKey()));
        return new Arrival(row.at(), counted, columns.told(PHONE_WORDS, row, counted.getStatementId()));
    }

    Arrival handle(DetailRow.Handle row) {
        var counted = columns.filled(HANDLE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(person(row.personKey()));
        return new Arrival(row.at(), counted, columns.told(HANDLE_WORDS, row, counted.getStatementId()));
    }

    private @Nullable Long person(@Nullable String key) {
        return key == null ? null : Long.valueOf(keys.person(key));
    }

    Arrival factor(DetailRow.Factor row) {
        var counted = columns.filled(FACTOR_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        return new Arrival(row.at(), counted, null);
    }

    Arrival harm(DetailRow.Harm row) {
        var counted = columns.filled(HARM_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        return new Arrival(row.at(), counted, null);
    }

    private static @Nullable Long cell(@Nullable Coordinate at, int size_m) {
        return at == null ? null : Long.valueOf(HexagonCell.at(at, size_m).id());
    }

    private static Point onGrid(Coordinate at) {
        return GRID.createPoint(new org.locationtech.jts.geom.Coordinate(at.easting_m(), at.northing_m()));
    }

    private static Point inDegrees(Coordinate at) {
        LongitudeLatitude degrees = NationalGrid.toLongitudeLatitude(at);
        return WGS84.createPoint(new org.locationtech.jts.geom.Coordinate(degrees.longitude(), degrees.latitude()));
    }
}
