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

/** Reads which tokens still hold: neither expired nor revoked, and with the rights of their user unchanged since. */
@Component
public class ApiTokenQueries {

    private final AuditedDatabase database;

    ApiTokenQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** Whose token this is. */
    public Optional<String> findUser(Viewer viewer, String sha256, Instant now) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "operator's token"),
                dsl -> dsl.select(APP_USER.NAME)
                        .from(API_TOKEN)
                        .join(APP_USER)
                        .on(APP_USER.NAME.eq(API_TOKEN.USER_NAME))
                        .where(API_TOKEN.TOKEN_SHA256.eq(sha256))
                        .and(holds(now))
                        .andNot(APP_USER.DISABLED)
                        .andNot(APP_USER.WAITING)
                        .andNot(APP_USER.PASSWORD_DUE)
                        .fetchOptional(APP_USER.NAME));
    }

    /** When each of the viewer's own tokens that still hold expires, the next one first. */
    public List<Instant> listExpiries(Viewer viewer, Instant now) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "operator's tokens"),
                dsl -> dsl.select(API_TOKEN.EXPIRES_AT)
                        .from(API_TOKEN)
                        .join(APP_USER)
                        .on(APP_USER.NAME.eq(API_TOKEN.USER_NAME))
                        .where(API_TOKEN.USER_NAME.eq(viewer.name()))
                        .and(holds(now))
                        .orderBy(API_TOKEN.EXPIRES_AT)
                        .fetch(row -> row.value1().toInstant()));
    }

    private static Condition holds(Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return API_TOKEN
                .EXPIRES_AT
                .gt(moment)
                .and(API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.RIGHTS_VERSION.eq(APP_USER.RIGHTS_VERSION));
    }
}
