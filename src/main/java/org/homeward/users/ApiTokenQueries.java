package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.API_TOKEN;
import static org.homeward.store.db.homeward.Tables.APP_USER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Reads the valid tokens: neither expired nor revoked, and issued under the current rights of their user. */
@Component
public class ApiTokenQueries {

    private final AuditedDatabase database;

    ApiTokenQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** The user of this token. */
    public Optional<String> findUser(Viewer viewer, String sha256, Instant now) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "operator's token"),
                dsl -> dsl.select(APP_USER.NAME)
                        .from(API_TOKEN)
                        .join(APP_USER)
                        .on(APP_USER.NAME.eq(API_TOKEN.USER_NAME))
                        .where(API_TOKEN.TOKEN_SHA256.eq(sha256))
                        .and(isValid(now))
                        .andNot(APP_USER.DISABLED)
                        .andNot(APP_USER.WAITING)
                        .andNot(APP_USER.PASSWORD_DUE)
                        .fetchOptional(APP_USER.NAME));
    }

    /** The expiry times of the viewer's valid tokens, the next one first. */
    public List<Instant> listExpiries(Viewer viewer, Instant now) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "operator's tokens"),
                dsl -> dsl.select(API_TOKEN.EXPIRES_AT)
                        .from(API_TOKEN)
                        .join(APP_USER)
                        .on(APP_USER.NAME.eq(API_TOKEN.USER_NAME))
                        .where(API_TOKEN.USER_NAME.eq(viewer.name()))
                        .and(isValid(now))
                        .orderBy(API_TOKEN.EXPIRES_AT)
                        .fetch(row -> row.value1().toInstant()));
    }

    private static Condition isValid(Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return API_TOKEN
                .EXPIRES_AT
                .gt(at)
                .and(API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.RIGHTS_VERSION.eq(APP_USER.RIGHTS_VERSION));
    }
}
