package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.OPERATOR_TOKEN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.store.Sight;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Reads which tokens still hold: neither expired nor revoked, and with the rights of their user unchanged since. */
@Component
public class OperatorTokenQueries {

    private final Sight sight;

    OperatorTokenQueries(Sight sight) {
        this.sight = sight;
    }

    /** Whose token this is. */
    public Optional<String> findUser(Viewer viewer, String sha256, Instant now) {
        return sight.read(
                viewer,
                Reading.reference("users", "operator's token"),
                dsl -> dsl.select(APP_USER.NAME)
                        .from(OPERATOR_TOKEN)
                        .join(APP_USER)
                        .on(APP_USER.NAME.eq(OPERATOR_TOKEN.USER_NAME))
                        .where(OPERATOR_TOKEN.TOKEN_SHA256.eq(sha256))
                        .and(holds(now))
                        .andNot(APP_USER.DISABLED)
                        .andNot(APP_USER.WAITING)
                        .andNot(APP_USER.PASSWORD_DUE)
                        .fetchOptional(APP_USER.NAME));
    }

    /** When each of the viewer's own tokens that still hold expires, the next one first. */
    public List<Instant> listExpiries(Viewer viewer, Instant now) {
        return sight.read(
                viewer,
                Reading.reference("users", "operator's tokens"),
                dsl -> dsl.select(OPERATOR_TOKEN.EXPIRES_AT)
                        .from(OPERATOR_TOKEN)
                        .join(APP_USER)
                        .on(APP_USER.NAME.eq(OPERATOR_TOKEN.USER_NAME))
                        .where(OPERATOR_TOKEN.USER_NAME.eq(viewer.name()))
                        .and(holds(now))
                        .orderBy(OPERATOR_TOKEN.EXPIRES_AT)
                        .fetch(row -> row.value1().toInstant()));
    }

    private static Condition holds(Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return OPERATOR_TOKEN
                .EXPIRES_AT
                .gt(moment)
                .and(OPERATOR_TOKEN.REVOKED_AT.isNull())
                .and(OPERATOR_TOKEN.RIGHTS.eq(APP_USER.RIGHTS));
    }
}
