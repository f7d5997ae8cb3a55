package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.OPERATOR_TOKEN;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.access.Viewer;
import org.homeward.store.Sight;
import org.springframework.stereotype.Component;

/** Writes tokens for a terminal; only their hashes. */
@Component
public class OperatorTokenLedger {

    /** A working day; the database allows no more. */
    public static final Duration LASTS = Duration.ofHours(12);

    private final Sight sight;

    OperatorTokenLedger(Sight sight) {
        this.sight = sight;
    }

    /** The viewer's own token, with the rights of now. */
    public void make(Viewer viewer, String sha256, Instant now) {
        sight.write(
                viewer,
                "operator's token made",
                (dsl, change) -> dsl.insertInto(OPERATOR_TOKEN)
                        .set(OPERATOR_TOKEN.USER_NAME, viewer.name())
                        .set(OPERATOR_TOKEN.TOKEN_SHA256, sha256)
                        .set(
                                OPERATOR_TOKEN.RIGHTS,
                                field(select(APP_USER.RIGHTS).from(APP_USER).where(APP_USER.NAME.eq(viewer.name()))))
                        .set(OPERATOR_TOKEN.MADE_AT, now.atOffset(ZoneOffset.UTC))
                        .set(OPERATOR_TOKEN.EXPIRES_AT, now.plus(LASTS).atOffset(ZoneOffset.UTC))
                        .execute());
    }

    /** All of the viewer's own tokens at once. */
    public void revokeAll(Viewer viewer, Instant now) {
        sight.write(
                viewer,
                "operator's tokens revoked",
                (dsl, change) -> dsl.update(OPERATOR_TOKEN)
                        .set(OPERATOR_TOKEN.REVOKED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(OPERATOR_TOKEN.USER_NAME.eq(viewer.name()))
                        .and(OPERATOR_TOKEN.REVOKED_AT.isNull())
                        .execute());
    }
}
