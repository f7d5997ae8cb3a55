package org.homeward.users;

import static org.homeward.store.db.encrypted.Tables.PASSKEY_TEXT;
import static org.homeward.store.db.homeward.Tables.PASSKEY;
import static org.homeward.store.db.homeward.Tables.SECOND_FACTOR;
import static org.jooq.impl.DSL.val;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.users.Passkeys.Passkey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * The passkeys of one user. Those of others do not exist here. Sign-in writes them: no user can write their own, so that SQL that is injected into a
 * request of theirs takes nobody's account over.
 */
final class OwnPasskeys {

    private static final ReadRequest REQUEST = ReadRequest.reference("users", "passkeys");

    private final Viewer viewer;
    private final AuditedDatabase database;
    private final Clock clock;
    private final Condition own;

    OwnPasskeys(Viewer viewer, AuditedDatabase database, Clock clock) {
        this.viewer = viewer;
        this.database = database;
        this.clock = clock;
        this.own = PASSKEY.USER_NAME.eq(viewer.name()).and(PASSKEY.ENDED_AT.isNull());
    }

    /** The earliest first. Sign-in reads them, because a user states no purpose to read what concerns themselves. */
    List<Passkey> list() {
        return database.readDecrypted(
                SystemViewers.SIGN_IN,
                REQUEST,
                dsl -> PendingDecryption.list(
                        dsl.select(PASSKEY.ID, PASSKEY.ADDED_AT, PASSKEY.LAST_USED_AT)
                                .select(Decryptor.columns(PASSKEY_TEXT.LABEL))
                                .from(PASSKEY)
                                .join(PASSKEY_TEXT)
                                .on(PASSKEY_TEXT.PASSKEY_ID.eq(PASSKEY.ID))
                                .where(own)
                                .orderBy(PASSKEY.ID)
                                .fetch(),
                        (decryptor, row) -> new Passkey(
                                row.get(PASSKEY.ID),
                                decryptor.decrypt(row, PASSKEY_TEXT.LABEL),
                                row.get(PASSKEY.ADDED_AT).toInstant(),
                                Optional.ofNullable(row.get(PASSKEY.LAST_USED_AT))
                                        .map(OffsetDateTime::toInstant))));
    }

    boolean exist() {
        return database.read(viewer, REQUEST, dsl -> dsl.fetchExists(PASSKEY, own));
    }

    void end(long id) {
        database.writeOnBehalfOf(
                viewer,
                SystemViewers.SIGN_IN,
                AuditEvent.of(AuditKind.CHANGE, "users", "passkey removed").about(viewer.name()),
                ended -> ended,
                (dsl, change) -> dsl.update(PASSKEY)
                        .set(PASSKEY.ENDED_AT, now())
                        .where(own)
                        .and(PASSKEY.ID.eq(id))
                        .execute());
    }

    /** Beside a second factor in use, up to so many, and no device key that is known already. */
    private void add(CredentialRecord record) {
        database.writeOnBehalfOf(
                viewer,
                SystemViewers.SIGN_IN,
                AuditEvent.of(AuditKind.CHANGE, "users", "passkey added").about(viewer.name()),
                added -> 1,
                (dsl, change) -> {
                    if (!hasFactor(dsl) || dsl.fetchCount(PASSKEY, own) >= Passkeys.MOST) {
                        throw new IllegalArgumentException("No further passkey can be added.");
                    }
                    long id = dsl.insertInto(PASSKEY)
                            .set(PASSKEY.USER_NAME, viewer.name())
                            .set(PASSKEY.CREDENTIAL_ID, record.getCredentialId().getBytes())
                            .set(
                                    PASSKEY.USER_HANDLE,
                                    record.getUserEntityUserId().getBytes())
                            .set(
                                    PASSKEY.ATTESTATION,
                                    Objects.requireNonNull(record.getAttestationObject())
                                            .getBytes())
                            .set(PASSKEY.SIGN_COUNT, record.getSignatureCount())
                            .set(PASSKEY.ADDED_AT, now())
                            .onConflictDoNothing()
                            .returning(PASSKEY.ID)
                            .fetchOptional(PASSKEY.ID)
                            .orElseThrow(() -> new IllegalArgumentException("This passkey is known already."));
                    return dsl.insertInto(PASSKEY_TEXT)
                            .set(PASSKEY_TEXT.PASSKEY_ID, id)
                            .set(
                                    PASSKEY_TEXT.LABEL,
                                    database.encryptor().encrypt(record.getLabel(), PASSKEY_TEXT.LABEL, id))
                            .execute();
                });
    }

    private boolean hasFactor(DSLContext dsl) {
        return dsl.fetchExists(
                SECOND_FACTOR,
                SECOND_FACTOR
                        .USER_NAME
                        .eq(viewer.name())
                        .and(SECOND_FACTOR.CONFIRMED_AT.isNotNull())
                        .and(SECOND_FACTOR.ENDED_AT.isNull()));
    }

    /**
     * Spring Security compares with the count at registration only. Here it is compared with the last use, in one statement, so that of two uses
     * with the same count one is refused. Devices that do not count always say 0.
     */
    private void use(CredentialRecord record) {
        long count = record.getSignatureCount();
        boolean counted = database.writeUnversioned(
                SystemViewers.SIGN_IN,
                dsl -> dsl.update(PASSKEY)
                                .set(PASSKEY.SIGN_COUNT, count)
                                .set(PASSKEY.LAST_USED_AT, now())
                                .where(own)
                                .and(PASSKEY.CREDENTIAL_ID.eq(
                                        record.getCredentialId().getBytes()))
                                .and(PASSKEY.SIGN_COUNT
                                        .lt(count)
                                        .or(PASSKEY.SIGN_COUNT
                                                .eq(0L)
                                                .and(val(count).eq(0L))))
                                .execute()
                        == 1);
        if (!counted) {
            throw new MaliciousCounterValueException("The count of a passkey went back.");
        }
    }

    private List<CredentialRecord> find(Condition which) {
        return database.read(
                viewer,
                REQUEST,
                dsl -> dsl.selectFrom(PASSKEY)
                        .where(own)
                        .and(which)
                        .orderBy(PASSKEY.ID)
                        .<CredentialRecord>fetch(row -> ImmutableCredentialRecord.builder()
                                .credentialId(new Bytes(row.getCredentialId()))
                                .userEntityUserId(new Bytes(row.getUserHandle()))
                                .attestationObject(new Bytes(row.getAttestation()))
                                // The attestation has it; Spring Security reads it there.
                                .publicKey(new ImmutablePublicKeyCose(new byte[0]))
                                .transports(Set.of())
                                .signatureCount(row.getSignCount())
                                .label("")
                                .build()));
    }

    private @Nullable PublicKeyCredentialUserEntity user(Condition which) {
        return database.read(
                        viewer,
                        REQUEST,
                        dsl -> dsl.select(PASSKEY.USER_HANDLE)
                                .from(PASSKEY)
                                .where(which)
                                .limit(1)
                                .fetchOptional(PASSKEY.USER_HANDLE))
                .map(handle -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(new Bytes(handle))
                        .name(viewer.name())
                        .displayName(viewer.name())
                        .build())
                .orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** As Spring Security reads and writes them. */
    final class Repository implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
            return name.equals(viewer.name()) ? user(own) : null;
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes userHandle) {
            return user(own.and(PASSKEY.USER_HANDLE.eq(userHandle.getBytes())));
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes userHandle) {
            return find(PASSKEY.USER_HANDLE.eq(userHandle.getBytes()));
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
            return find(PASSKEY.CREDENTIAL_ID.eq(credentialId.getBytes())).stream()
                    .findAny()
                    .orElse(null);
        }

        @Override
        public void save(CredentialRecord record) {
            if (findByCredentialId(record.getCredentialId()) == null) {
                add(record);
            } else {
                use(record);
            }
        }

        /** The random handle of a user is stored with the first passkey. */
        @Override
        public void save(PublicKeyCredentialUserEntity user) {}

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("A passkey ends; see end.");
        }
    }
}
