package org.homeward.intake.keep;

import static org.homeward.store.db.homeward.Tables.IMPORT_BATCH;
import static org.homeward.store.db.homeward.Tables.IMPORT_FILE;
import static org.homeward.store.db.homeward.Tables.REJECTED_ROW;
import static org.homeward.store.db.sealed_.Tables.REJECTED_VALUE;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.store.Sight;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Forgets what was kept only so that somebody could put it right: the values of rows that were turned away. */
@Component
public class RetentionLedger {

    private final Sight sight;

    public RetentionLedger(Sight sight) {
        this.sight = sight;
    }

    /**
     * Forgets the values of rows that were turned away before a time; file, line and column of them stay. Takes no change number
     * where there is nothing to forget.
     *
     * @return how many values were forgotten
     */
    public int forgetRejected(Viewer viewer, Instant before) {
        Condition old = REJECTED_VALUE.REJECTED_ROW_ID.in(select(REJECTED_ROW.ID)
                .from(REJECTED_ROW)
                .join(IMPORT_FILE)
                .on(IMPORT_FILE.ID.eq(REJECTED_ROW.FILE_ID))
                .join(IMPORT_BATCH)
                .on(IMPORT_BATCH.ID.eq(IMPORT_FILE.BATCH_ID))
                .where(IMPORT_BATCH.IMPORTED_AT.lt(before.atOffset(ZoneOffset.UTC))));
        boolean any = sight.read(
                viewer, Reading.reference("intake", "values to forget"), dsl -> dsl.fetchExists(REJECTED_VALUE, old));
        return any
                ? sight.write(
                        viewer,
                        "rejected values forgotten",
                        (dsl, change) ->
                                dsl.deleteFrom(REJECTED_VALUE).where(old).execute())
                : 0;
    }
}
