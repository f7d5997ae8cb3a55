package org.homeward.users;

import static org.homeward.store.db.encrypted.Tables.SECOND_FACTOR_TEXT;
import static org.homeward.store.db.homeward.Tables.SECOND_FACTOR;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * The second factor of a user: a secret that is encrypted, shown once to its owner and read only by sign-in. Each code counts once;
 * wrong ones are counted with the wrong passwords of the account. A lost one is replaced by two administrators.
 */
@Component
public class SecondFactor {

    private final AuditedDatabase database;
    private final LoginAttemptLedger attempts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(AuditedDatabase database, LoginAttemptLedger attempts, Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What the owner enters into an authenticator app. */
    public record Setup(String secret, String uri) {}

    /** A secret in use, and the last time step that counted. */
    private record Held(long id, String secret, long lastStep) {}

    /** Begins to set up a factor; one that was begun and never confirmed ends. One that is in use stays, and none is begun. */
    public Optional<Setup> begin(Viewer viewer) {
        String secret = OneTimeCode.secret(random);
        boolean begun = database.writeOnBehalfOf(
                viewer,
                SystemViewers.SIGN_IN,
                AuditEvent.of(AuditKind.CHANGE, "users", "second factor begun").about(viewer.name()),
                stored -> stored ? 1 : 0,
                (dsl, change) -> {
                    Condition own = SECOND_FACTOR.USER_NAME.eq(viewer.name()).and(SECOND_FACTOR.ENDED_AT.isNull());
                    if (dsl.fetchExists(SECOND_FACTOR, own.and(SECOND_FACTOR.CONFIRMED_AT.isNotNull()))) {
                        return false;
                    }
                    dsl.update(SECOND_FACTOR)
                            .set(SECOND_FACTOR.ENDED_AT, at(clock.instant()))
                            .where(own)
                            .execute();
                    Long id = dsl.insertInto(SECOND_FACTOR)
                            .set(SECOND_FACTOR.USER_NAME, viewer.name())
                            .set(SECOND_FACTOR.MADE_AT, at(clock.instant()))
                            .returning(SECOND_FACTOR.ID)
                            .fetchSingle()
                            .getId();
                    dsl.insertInto(SECOND_FACTOR_TEXT)
                            .set(SECOND_FACTOR_TEXT.SECOND_FACTOR_ID, id)
                            .set(
                                    SECOND_FACTOR_TEXT.SECRET,
                                    database.encryptor().encrypt(secret, SECOND_FACTOR_TEXT.SECRET, id))
                            .execute();
                    return true;
                });
        return begun ? Optional.of(new Setup(secret, OneTimeCode.uri(secret, viewer.name()))) : Optional.empty();
    }

    /** The first code shows that the owner's telephone has the secret; from then on every sign-in asks for one. */
    public boolean confirm(Viewer viewer, String typed) {
        return accept(viewer, typed, SECOND_FACTOR.CONFIRMED_AT.isNull());
    }

    /** Whether this is a fresh code of the user, at sign-in or before what needs one again. */
    public boolean enter(Viewer viewer, String typed) {
        return accept(viewer, typed, SECOND_FACTOR.CONFIRMED_AT.isNotNull());
    }

    private boolean accept(Viewer viewer, String typed, Condition which) {
        Instant now = clock.instant();
        boolean allowed = attempts.beginFactor(SystemViewers.SIGN_IN, viewer.name(), now);
        Optional<Held> held = find(viewer, which);
        OptionalLong step = held.isPresent()
                ? OneTimeCode.find(held.get().secret(), typed, now, held.get().lastStep())
                : OptionalLong.empty();
        if (!allowed || step.isEmpty() || !count(viewer, held.get().id(), step.getAsLong(), now)) {
            attempts.refused(SystemViewers.SIGN_IN, Optional.of(viewer.name()));
            return false;
        }
        attempts.succeeded(SystemViewers.SIGN_IN, viewer, null, now);
        return true;
    }

    private Optional<Held> find(Viewer viewer, Condition which) {
        return database.readDecrypted(
                SystemViewers.SIGN_IN,
                ReadRequest.reference("users", "second factor"),
                dsl -> PendingDecryption.one(
                        dsl.select(SECOND_FACTOR.ID, SECOND_FACTOR.LAST_STEP)
                                .select(Decryptor.columns(SECOND_FACTOR_TEXT.SECRET))
                                .from(SECOND_FACTOR)
                                .join(SECOND_FACTOR_TEXT)
                                .on(SECOND_FACTOR_TEXT.SECOND_FACTOR_ID.eq(SECOND_FACTOR.ID))
                                .where(SECOND_FACTOR.USER_NAME.eq(viewer.name()))
                                .and(SECOND_FACTOR.ENDED_AT.isNull())
                                .and(which)
                                .fetchOptional(),
                        (decryptor, row) -> new Held(
                                row.get(SECOND_FACTOR.ID),
                                decryptor.decrypt(row, SECOND_FACTOR_TEXT.SECRET),
                                row.get(SECOND_FACTOR.LAST_STEP))));
    }

    /** Of two sign-ins with the same code at the same moment one counts. */
    private boolean count(Viewer viewer, long id, long step, Instant now) {
        return database.writeUnversioned(
                SystemViewers.SIGN_IN,
                dsl -> dsl.update(SECOND_FACTOR)
                                .set(SECOND_FACTOR.LAST_STEP, step)
                                .set(SECOND_FACTOR.CONFIRMED_AT, coalesce(SECOND_FACTOR.CONFIRMED_AT, val(at(now))))
                                .where(SECOND_FACTOR.ID.eq(id))
                                .and(SECOND_FACTOR.USER_NAME.eq(viewer.name()))
                                .and(SECOND_FACTOR.LAST_STEP.lt(step))
                                .execute()
                        == 1);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
