package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.*;
import static org.homeward.store.db.homeward.Tables.*;

import java.util.Map;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.intake.check.DetailRow;
import org.homeward.intake.check.PlaceRow;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.homeward.store.db.homeward.tables.records.PlaceVersionRecord;
import org.jspecify.annotations.Nullable;

/** Maps the details of a statement to records of the tables; {@link RowMapper} maps all other rows. */
final class DetailMapper {

    private final SourceKeys keys;
    private final RecordMapper records;

    DetailMapper(SourceKeys keys, RecordMapper records) {
        this.keys = keys;
        this.records = records;
    }

    IncomingRow place(PlaceRow row) {
        var record = records.record(PLACE_VERSION, row);
        record.setStatementId(keys.statement(row.statementKey()));
        position(record, row.position());
        return new IncomingRow(
                row.at(),
                record,
                records.text(PLACE_TEXT, row, Map.of(PLACE_TEXT.STATEMENT_ID, record.getStatementId())));
    }

    /** What may stand in plain text of a position, with the hexagons in which it lies. */
    static void position(PlaceVersionRecord record, @Nullable Coordinate at) {
        record.setEasting(at == null ? null : Integer.valueOf((int) at.easting_m()));
        record.setNorthing(at == null ? null : Integer.valueOf((int) at.northing_m()));
        record.setCell_500(cell(at, 500));
        record.setCell_1000(cell(at, 1000));
        record.setCell_2000(cell(at, 2000));
        record.setCell_4000(cell(at, 4000));
    }

    IncomingRow mention(DetailRow.Mention row) {
        var record = records.record(PERSON_MENTION_VERSION, row);
        record.setStatementId(keys.statement(row.statementKey()));
        record.setPersonId(keys.person(row.personKey()));
        return new IncomingRow(
                row.at(),
                record,
                records.text(
                        MENTION_TEXT,
                        row,
                        Map.of(
                                MENTION_TEXT.STATEMENT_ID, record.getStatementId(),
                                MENTION_TEXT.PERSON_ID, record.getPersonId())));
    }

    IncomingRow companion(DetailRow.Companion row) {
        var record = records.record(COMPANION_VERSION, row);
        record.setStatementId(keys.statement(row.statementKey()));
        record.setChildId(row.childKey() == null ? null : keys.child(row.childKey()));
        return new IncomingRow(row.at(), record, records.versionText(COMPANION_TEXT, row, record.getStatementId()));
    }

    IncomingRow vehicle(DetailRow.Vehicle row) {
        var record = records.record(VEHICLE_VERSION, row);
        record.setStatementId(keys.statement(row.statementKey()));
        record.setPersonId(person(row.personKey()));
        return new IncomingRow(row.at(), record, records.versionText(VEHICLE_TEXT, row, record.getStatementId()));
    }

    IncomingRow phone(DetailRow.Phone row) {
        var record = records.record(PHONE_VERSION, row);
        record.setStatementId(keys.statement(row.statementKey()));
        record.setPersonId(person(row.personKey()));
        return new IncomingRow(row.at(), record, records.versionText(PHONE_TEXT, row, record.getStatementId()));
    }

    IncomingRow handle(DetailRow.Handle row) {
        var record = records.record(HANDLE_VERSION, row);
        record.setStatementId(keys.statement(row.statementKey()));
        record.setPersonId(person(row.personKey()));
        return new IncomingRow(row.at(), record, records.versionText(HANDLE_TEXT, row, record.getStatementId()));
    }

    private @Nullable Long person(@Nullable String key) {
        return key == null ? null : Long.valueOf(keys.person(key));
    }

    IncomingRow factor(DetailRow.Factor row) {
        var record = records.record(FACTOR_VERSION, row);
        record.setStatementId(keys.statement(row.statementKey()));
        return new IncomingRow(row.at(), record, null);
    }

    IncomingRow harm(DetailRow.Harm row) {
        var record = records.record(HARM_VERSION, row);
        record.setStatementId(keys.statement(row.statementKey()));
        return new IncomingRow(row.at(), record, null);
    }

    private static @Nullable Long cell(@Nullable Coordinate at, int size_m) {
        return at == null ? null : Long.valueOf(HexagonCell.at(at, size_m).id());
    }
}
