package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.REJECTED_VALUE;
import static org.homeward.store.db.homeward.Tables.IMPORT_BATCH;
import static org.homeward.store.db.homeward.Tables.IMPORT_FILE;
import static org.homeward.store.db.homeward.Tables.REJECTED_ROW;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.read.RejectedRow;
import org.homeward.store.Encryptor;
import org.jooq.DSLContext;

/** Records an import: the batch, its files with their checksums, and the rejected rows. */
final class BatchLedger {

    private static final int CHUNK = 500;

    /** A recorded batch, and the ids of its files by name. */
    record Recorded(UUID batch, Map<String, Long> fileIds) {}

    private BatchLedger() {}

    static boolean isRecorded(DSLContext dsl, ParsedSet parsed) {
        return dsl.fetchExists(
                IMPORT_BATCH,
                IMPORT_BATCH
                        .SOURCE_SYSTEM
                        .eq(parsed.sourceSystem())
                        .and(IMPORT_BATCH.SET_SHA256.eq(parsed.files().sha256())));
    }

    /** The format of the last batch of a source system; empty where it has sent none. */
    static Optional<String> lastFormat(DSLContext dsl, String sourceSystem) {
        return dsl.select(IMPORT_BATCH.FORMAT)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.SOURCE_SYSTEM.eq(sourceSystem))
                .orderBy(IMPORT_BATCH.CHANGE.desc())
                .limit(1)
                .fetchOptional(IMPORT_BATCH.FORMAT);
    }

    static Recorded record(
            DSLContext dsl, long change, SentBy sentBy, ParsedSet parsed, ImportResult result, Encryptor encryptor) {
        var batch = dsl.insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.CHANGE, change)
                .set(IMPORT_BATCH.SOURCE_SYSTEM, parsed.sourceSystem())
                .set(IMPORT_BATCH.IMPORTED_BY, sentBy.sender().name())
                .set(IMPORT_BATCH.RESPONSIBLE, sentBy.responsible())
                .set(IMPORT_BATCH.APPROVED_BY, sentBy.approvedBy())
                .set(IMPORT_BATCH.SET_SHA256, parsed.files().sha256())
                .set(IMPORT_BATCH.FORMAT, parsed.manifest().format())
                .set(IMPORT_BATCH.LAYOUT, parsed.layout())
                .set(IMPORT_BATCH.ROWS_NEW, result.added())
                .set(IMPORT_BATCH.ROWS_CHANGED, result.changed())
                .set(IMPORT_BATCH.ROWS_SAME, result.same())
                .set(IMPORT_BATCH.ROWS_REJECTED, result.rejectedRows())
                .returning(IMPORT_BATCH.ID, IMPORT_BATCH.PUBLIC_ID)
                .fetchSingle();
        Map<String, Long> fileIds = files(dsl, batch.getId(), parsed);
        for (int from = 0; from < result.rejected().size(); from += CHUNK) {
            rejected(
                    dsl,
                    encryptor,
                    fileIds,
                    result.rejected()
                            .subList(
                                    from,
                                    Math.min(from + CHUNK, result.rejected().size())));
        }
        return new Recorded(batch.getPublicId(), fileIds);
    }

    private static Map<String, Long> files(DSLContext dsl, long batchId, ParsedSet parsed) {
        Map<String, Long> ids = new HashMap<>();
        for (String file : parsed.sent().keySet()) {
            ids.put(
                    file,
                    dsl.insertInto(IMPORT_FILE)
                            .set(IMPORT_FILE.BATCH_ID, batchId)
                            .set(IMPORT_FILE.NAME, file)
                            .set(IMPORT_FILE.SHA256, parsed.files().sha256(file))
                            .set(IMPORT_FILE.BYTES, (long) parsed.files().bytes(file).length)
                            .set(IMPORT_FILE.ROWS, parsed.sent().get(file))
                            .returning(IMPORT_FILE.ID)
                            .fetchSingle()
                            .getId());
        }
        return ids;
    }

    private static void rejected(
            DSLContext dsl, Encryptor encryptor, Map<String, Long> fileIds, List<RejectedRow> rows) {
        var insert = dsl.insertInto(
                REJECTED_ROW, REJECTED_ROW.FILE_ID, REJECTED_ROW.LINE, REJECTED_ROW.COLUMN_NAME, REJECTED_ROW.REMEDY);
        for (RejectedRow row : rows) {
            insert = insert.values(fileIds.get(row.file()), row.line(), row.column(), row.remedy());
        }
        List<Long> ids = insert.returningResult(REJECTED_ROW.ID).fetch(REJECTED_ROW.ID);
        var values = dsl.insertInto(
                REJECTED_VALUE, REJECTED_VALUE.REJECTED_ROW_ID, REJECTED_VALUE.VALUE, REJECTED_VALUE.REASON);
        for (int i = 0; i < rows.size(); i++) {
            Long id = ids.get(i);
            values = values.values(
                    id,
                    encryptor.encrypt(rows.get(i).value(), REJECTED_VALUE.VALUE, id),
                    encryptor.encrypt(rows.get(i).reason(), REJECTED_VALUE.REASON, id));
        }
        values.execute();
    }
}
