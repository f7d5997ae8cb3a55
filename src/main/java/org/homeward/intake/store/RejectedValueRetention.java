package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.REJECTED_VALUE;
import static org.homeward.store.db.homeward.Tables.IMPORT_BATCH;
import static org.homeward.store.db.homeward.Tables.IMPORT_FILE;
import static org.homeward.store.db.homeward.Tables.REJECTED_ROW;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Deletes the values of rejected rows, which are stored only so that the sender can correct them. */
@Component
public class RejectedValueRetention {

    private final AuditedDatabase database;

    public RejectedValueRetention(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * Deletes the values of rows that were rejected before a time; their file, line and column stay. Uses no change number where
     * there is nothing to delete.
     *
     * @return the number of deleted values
     */
    public int deleteExpired(Viewer viewer, Instant before) {
        Condition old = REJECTED_VALUE.REJECTED_ROW_ID.in(select(REJECTED_ROW.ID)
                .from(REJECTED_ROW)
                .join(IMPORT_FILE)
                .on(IMPORT_FILE.ID.eq(REJECTED_ROW.FILE_ID))
                .join(IMPORT_BATCH)
                .on(IMPORT_BATCH.ID.eq(IMPORT_FILE.BATCH_ID))
                .where(IMPORT_BATCH.IMPORTED_AT.lt(before.atOffset(ZoneOffset.UTC))));
        boolean any = database.read(
                viewer,
                ReadRequest.reference("intake", "expired rejected values"),
                dsl -> dsl.fetchExists(REJECTED_VALUE, old));
        return any
                ? database.write(
                        viewer,
                        "expired rejected values deleted",
                        (dsl, change) ->
                                dsl.deleteFrom(REJECTED_VALUE).where(old).execute())
                : 0;
    }
}
