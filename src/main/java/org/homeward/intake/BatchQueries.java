package org.homeward.intake;

import static org.homeward.store.db.homeward.Tables.IMPORT_BATCH;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.tables.ImportBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads previous imports: counts of rows, without their content. */
@Component
public class BatchQueries {

    /**
     * One stored file set: its source system, when and by whom it was imported, who answers for it and who approved it where it waited, and the
     * counts of its rows.
     *
     * @param undoes whether it undoes another
     * @param undone whether another undoes it
     */
    public record Batch(
            UUID id,
            Instant at,
            String sourceSystem,
            String by,
            String responsible,
            @Nullable String approvedBy,
            int added,
            int changed,
            int same,
            int rejected,
            boolean undoes,
            boolean undone) {}

    private static final ImportBatch UNDOING = IMPORT_BATCH.as("undoing");

    private final AuditedDatabase database;

    BatchQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** The latest imports first, at most {@code limit}. */
    public List<Batch> list(Viewer viewer, int limit) {
        return database.read(
                viewer,
                ReadRequest.reference("intake", "batches"),
                dsl -> dsl.select(
                                IMPORT_BATCH.PUBLIC_ID,
                                IMPORT_BATCH.IMPORTED_AT.convertFrom(at -> at.toInstant()),
                                IMPORT_BATCH.SOURCE_SYSTEM,
                                IMPORT_BATCH.IMPORTED_BY,
                                IMPORT_BATCH.RESPONSIBLE,
                                IMPORT_BATCH.APPROVED_BY,
                                IMPORT_BATCH.ROWS_NEW,
                                IMPORT_BATCH.ROWS_CHANGED,
                                IMPORT_BATCH.ROWS_SAME,
                                IMPORT_BATCH.ROWS_REJECTED,
                                field(IMPORT_BATCH.UNDOES.isNotNull()),
                                field(exists(selectOne().from(UNDOING).where(UNDOING.UNDOES.eq(IMPORT_BATCH.ID)))))
                        .from(IMPORT_BATCH)
                        .orderBy(IMPORT_BATCH.ID.desc())
                        .limit(limit)
                        .fetch(mapping(Batch::new)));
    }
}
