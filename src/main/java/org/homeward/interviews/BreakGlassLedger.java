package org.homeward.interviews;

import static org.homeward.store.db.encrypted.Tables.BREAK_GLASS_TEXT;
import static org.homeward.store.db.homeward.Tables.BREAK_GLASS;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.Routines;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Emergency access (break glass): opens an account outside the viewer's access for {@value #MINUTES} minutes, with a
 * typed reason. Each attempt is recorded for governance before anything opens. The database decides what opens: never
 * for a role without records, never across a conflict of interest. The result is the same for a child who does not
 * exist and for one who may not be opened.
 */
@Component
public class BreakGlassLedger {

    public static final int MINUTES = 60;

    private final AuditedDatabase database;

    BreakGlassLedger(AuditedDatabase database) {
        this.database = database;
    }

    /** By the id in the URL. */
    public Optional<ChildId> open(Viewer viewer, ChildId child, String reason) {
        return access(viewer, child.value(), null, reason);
    }

    /** By the printed reference. */
    public Optional<ChildId> open(Viewer viewer, String reference, String reason) {
        return access(viewer, null, reference, reason);
    }

    /**
     * Current emergency access.
     *
     * @param remaining by the database's clock, which ends the access
     */
    public record BreakGlassAccess(Instant until, Duration remaining) {}

    /** The viewer's emergency access to this child; empty where there is none, or where it has ended. */
    public Optional<BreakGlassAccess> find(Viewer viewer, ChildId child) {
        Field<OffsetDateTime> now = currentOffsetDateTime();
        return database.read(
                viewer,
                ReadRequest.reference("interviews", "break glass"),
                dsl -> dsl.select(BREAK_GLASS.ENDS_AT, now)
                        .from(BREAK_GLASS)
                        .join(CHILD_KEY)
                        .on(CHILD_KEY.ID.eq(BREAK_GLASS.CHILD_ID))
                        .where(CHILD_KEY.PUBLIC_ID.eq(child.value()))
                        .and(BREAK_GLASS.USER_NAME.eq(viewer.name()))
                        .and(BREAK_GLASS.ENDS_AT.gt(now))
                        .orderBy(BREAK_GLASS.ENDS_AT.desc())
                        .limit(1)
                        .fetchOptional(row -> new BreakGlassAccess(
                                row.value1().toInstant(), Duration.between(row.value2(), row.value1()))));
    }

    /** Ends the access now. */
    public void end(Viewer viewer, ChildId child) {
        database.write(viewer, "broken glass ended", (dsl, change) -> {
            Routines.endBreakGlass(dsl.configuration(), child.value());
            return child;
        });
    }

    private Optional<ChildId> access(Viewer viewer, @Nullable UUID id, @Nullable String reference, String reason) {
        String typed = reason.strip();
        if (typed.length() < Purpose.LEAST_REASON) {
            throw new IllegalArgumentException("The reason is too short to be one.");
        }
        if (!viewer.role().seesRecords()) {
            return Optional.empty();
        }
        AuditEvent event = AuditEvent.of(AuditKind.BREAK_GLASS, "interviews", "break glass")
                .about(id == null ? "" : id.toString());
        return database.write(viewer, event, found -> found.isPresent() ? 1 : 0, (dsl, change) -> {
            Long row = dsl.select(
                            Routines.breakGlassFor(val(id, UUID.class), val(reference, String.class), val(MINUTES)))
                    .fetchSingle()
                    .value1();
            dsl.insertInto(BREAK_GLASS_TEXT)
                    .set(BREAK_GLASS_TEXT.BREAK_GLASS_ID, row)
                    .set(BREAK_GLASS_TEXT.REASON, database.encryptor().encrypt(typed, BREAK_GLASS_TEXT.REASON, row))
                    .execute();
            return opened(dsl, row);
        });
    }

    private static Optional<ChildId> opened(DSLContext dsl, Long row) {
        return dsl.select(CHILD_KEY.PUBLIC_ID)
                .from(BREAK_GLASS)
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(BREAK_GLASS.CHILD_ID))
                .where(BREAK_GLASS.ID.eq(row))
                .fetchOptional(found -> new ChildId(found.value1()));
    }
}
