package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.API_TOKEN;
import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.springframework.stereotype.Component;

/** Writes command-line access tokens; stores only their hashes. */
@Component
public class ApiTokenLedger {

    /** A working day; the database allows no longer period. */
    public static final Duration LASTS = Duration.ofHours(12);

    private final AuditedDatabase database;

    ApiTokenLedger(AuditedDatabase database) {
        this.database = database;
    }

    /** Creates a token for the viewer, with the viewer's current rights. */
    public void make(Viewer viewer, String sha256, Instant now) {
        database.writeOnBehalfOf(
                viewer,
                SystemViewers.SIGN_IN,
                AuditEvent.of(AuditKind.CHANGE, "users", "operator's token made"),
                made -> made,
                (dsl, change) -> dsl.insertInto(API_TOKEN)
                        .set(API_TOKEN.USER_NAME, viewer.name())
                        .set(API_TOKEN.TOKEN_SHA256, sha256)
                        .set(
                                API_TOKEN.RIGHTS_VERSION,
                                field(select(APP_USER.RIGHTS_VERSION)
                                        .from(APP_USER)
                                        .where(APP_USER.NAME.eq(viewer.name()))))
                        .set(API_TOKEN.MADE_AT, now.atOffset(ZoneOffset.UTC))
                        .set(API_TOKEN.EXPIRES_AT, now.plus(LASTS).atOffset(ZoneOffset.UTC))
                        .execute());
    }

    /** Revokes all tokens of the viewer. */
    public void revokeAll(Viewer viewer, Instant now) {
        database.writeOnBehalfOf(
                viewer,
                SystemViewers.SIGN_IN,
                AuditEvent.of(AuditKind.CHANGE, "users", "operator's tokens revoked"),
                revoked -> revoked,
                (dsl, change) -> dsl.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(API_TOKEN.USER_NAME.eq(viewer.name()))
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .execute());
    }
}
