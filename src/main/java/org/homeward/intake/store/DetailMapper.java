package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.*;
import static org.homeward.store.db.homeward.Tables.*;

import java.util.Map;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.check.DetailRow;
import org.homeward.intake.check.PlaceRow;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/** What a statement tells besides its words, as {@link RowMapper} has the rows that stand for themselves. */
final class DetailMapper {

    private static final GeometryFactory GRID = new GeometryFactory(new PrecisionModel(), 27700);
    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private final SourceKeys keys;
    private final RecordMapper columns;

    DetailMapper(SourceKeys keys, RecordMapper columns) {
        this.keys = keys;
        this.columns = columns;
    }

    IncomingRow place(PlaceRow row) {
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
        return new IncomingRow(
                row.at(),
                counted,
                columns.words(PLACE_TEXT, row, Map.of(PLACE_TEXT.STATEMENT_ID, counted.getStatementId())));
    }

    IncomingRow mention(DetailRow.Mention row) {
        var counted = columns.filled(PERSON_MENTION_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(keys.person(row.personKey()));
        return new IncomingRow(
                row.at(),
                counted,
                columns.words(
                        MENTION_TEXT,
                        row,
                        Map.of(
                                MENTION_TEXT.STATEMENT_ID, counted.getStatementId(),
                                MENTION_TEXT.PERSON_ID, counted.getPersonId())));
    }

    IncomingRow companion(DetailRow.Companion row) {
        var counted = columns.filled(COMPANION_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setChildId(row.childKey() == null ? null : keys.child(row.childKey()));
        return new IncomingRow(row.at(), counted, columns.told(COMPANION_TEXT, row, counted.getStatementId()));
    }

    IncomingRow vehicle(DetailRow.Vehicle row) {
        var counted = columns.filled(VEHICLE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(person(row.personKey()));
        return new IncomingRow(row.at(), counted, columns.told(VEHICLE_TEXT, row, counted.getStatementId()));
    }

    IncomingRow phone(DetailRow.Phone row) {
        var counted = columns.filled(PHONE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(person(row.personKey()));
        return new IncomingRow(row.at(), counted, columns.told(PHONE_TEXT, row, counted.getStatementId()));
    }

    IncomingRow handle(DetailRow.Handle row) {
        var counted = columns.filled(HANDLE_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        counted.setPersonId(person(row.personKey()));
        return new IncomingRow(row.at(), counted, columns.told(HANDLE_TEXT, row, counted.getStatementId()));
    }

    private @Nullable Long person(@Nullable String key) {
        return key == null ? null : Long.valueOf(keys.person(key));
    }

    IncomingRow factor(DetailRow.Factor row) {
        var counted = columns.filled(FACTOR_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        return new IncomingRow(row.at(), counted, null);
    }

    IncomingRow harm(DetailRow.Harm row) {
        var counted = columns.filled(HARM_VERSION, row);
        counted.setStatementId(keys.statement(row.statementKey()));
        return new IncomingRow(row.at(), counted, null);
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
