package org.homeward.governance;

import static org.homeward.store.db.encrypted.Tables.BREAK_GLASS_TEXT;
import static org.homeward.store.db.homeward.Tables.BREAK_GLASS;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.jooq.impl.DSL.condition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads the uses of emergency access, for the governance role only; other viewers get no rows. */
@Component
public class BreakGlassQueries {

    private final AuditedDatabase database;

    BreakGlassQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** The newest first, at most {@code limit}, including attempts that opened no account. */
    public List<BreakGlassAlert> list(Viewer viewer, int limit) {
        return database.readDecrypted(viewer, ReadRequest.listed("governance", "break glass", "", null), dsl -> {
            var rows = dsl.select(
                            BREAK_GLASS.ASKED_AT,
                            BREAK_GLASS.USER_NAME,
                            BREAK_GLASS.ROLE,
                            BREAK_GLASS.CHILD_REFERENCE,
                            BREAK_GLASS.ENDS_AT,
                            CHILD_KEY.PUBLIC_ID,
                            BREAK_GLASS_TEXT.BREAK_GLASS_ID,
                            BREAK_GLASS_TEXT.REASON)
                    .from(BREAK_GLASS)
                    .join(BREAK_GLASS_TEXT)
                    .on(BREAK_GLASS_TEXT.BREAK_GLASS_ID.eq(BREAK_GLASS.ID))
                    .leftJoin(CHILD_KEY)
                    .on(CHILD_KEY.ID.eq(BREAK_GLASS.CHILD_ID))
                    .where(condition(viewer.role() == Role.GOVERNANCE))
                    .orderBy(BREAK_GLASS.ID.desc())
                    .limit(limit)
                    .fetch();
            return PendingDecryption.list(rows, BreakGlassQueries::alert)
                    .concerning(Concerned.of(
                            rows.getValues(CHILD_KEY.PUBLIC_ID).stream()
                                    .filter(Objects::nonNull)
                                    .toList(),
                            List.of()));
        });
    }

    private static BreakGlassAlert alert(Decryptor decryptor, Record row) {
        OffsetDateTime ends = row.get(BREAK_GLASS.ENDS_AT);
        return new BreakGlassAlert(
                row.get(BREAK_GLASS.ASKED_AT).toInstant(),
                row.get(BREAK_GLASS.USER_NAME),
                Role.valueOf(row.get(BREAK_GLASS.ROLE)),
                row.get(BREAK_GLASS.CHILD_REFERENCE),
                ends == null ? null : ends.toInstant(),
                decryptor.decrypt(row, BREAK_GLASS_TEXT.REASON));
    }
}
