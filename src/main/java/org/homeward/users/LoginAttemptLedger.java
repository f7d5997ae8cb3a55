package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.LOGIN_ATTEMPT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.Routines;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts login attempts, by account and by address, in the database, so that a restart does not reset them. */
@Component
public class LoginAttemptLedger {

    static final int FREE_PER_ACCOUNT = 5;

    /** Many users may share one address. */
    static final int FREE_PER_ADDRESS = 20;

    private static final String ACCOUNT = "ACCOUNT";
    private static final String ADDRESS = "ADDRESS";
    /** Codes and passkeys of a user whose password was right: no stranger at the page for signing in locks these. */
    private static final String FACTOR = "FACTOR";

    /** All unknown user names share one row, because what was typed may be a password. No user can have this name. */
    private static final String UNKNOWN_USER = "?";

    private static final Duration RESET_AFTER = Duration.ofDays(1);

    private final AuditedDatabase database;

    LoginAttemptLedger(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * Counts an attempt before the password is checked.
     *
     * @param address null where it does not identify a client
     * @return whether the attempt may continue
     */
    boolean begin(Viewer viewer, String name, @Nullable String address, Instant now) {
        return database.writeUnversioned(viewer, dsl -> {
            var subject = coalesce(
                    field(select(APP_USER.NAME).from(APP_USER).where(APP_USER.NAME.eq(name))), inline(UNKNOWN_USER));
            boolean accountAllowed = dsl.select(
                            Routines.registerLoginAttempt(inline(ACCOUNT), subject, at(now), val(FREE_PER_ACCOUNT)))
                    .fetchSingle()
                    .value1();
            boolean addressAllowed = address == null
                    || dsl.select(Routines.registerLoginAttempt(
                                    inline(ADDRESS), val(address), at(now), val(FREE_PER_ADDRESS)))
                            .fetchSingle()
                            .value1();
            return accountAllowed && addressAllowed;
        });
    }

    /** Counts an attempt before a code or a passkey is checked; whether it may continue. */
    boolean beginFactor(Viewer viewer, String name, Instant now) {
        return database.writeUnversioned(
                viewer,
                dsl -> dsl.select(Routines.registerLoginAttempt(
                                inline(FACTOR), val(name), at(now), val(FREE_PER_ACCOUNT)))
                        .fetchSingle()
                        .value1());
    }

    /**
     * Audits a refused sign-in; with the user name only where such a user exists, because what was typed may be a password.
     */
    void refused(Viewer viewer, Optional<String> user) {
        database.audit(
                viewer,
                AuditEvent.of(AuditKind.SIGN_IN_REFUSED, "users", "sign-in").about(user.orElse("")));
    }

    /**
     * After a correct password that a code must follow: takes this attempt off the count of the address. The count of the account
     * stays until the code is right as well.
     */
    void passwordAccepted(Viewer viewer, @Nullable String address) {
        database.writeUnversioned(viewer, dsl -> takeOffAddress(dsl, address));
    }

    /** After a correct password, or the code that had to follow it: resets the count of the account, and that of the address. */
    void succeeded(Viewer viewer, Viewer user, @Nullable String address, Instant now) {
        succeeded(viewer, user, "sign-in", address, now);
    }

    /** The same where a passkey took the place of the code. */
    void succeededByPasskey(Viewer viewer, Viewer user, Instant now) {
        succeeded(viewer, user, "sign-in by passkey", null, now);
    }

    private void succeeded(Viewer viewer, Viewer user, String how, @Nullable String address, Instant now) {
        String name = user.name();
        database.audit(user, AuditEvent.of(AuditKind.SIGN_IN, "users", how));
        database.writeUnversioned(viewer, dsl -> {
            dsl.deleteFrom(LOGIN_ATTEMPT)
                    .where(LOGIN_ATTEMPT.KIND.in(ACCOUNT, FACTOR).and(LOGIN_ATTEMPT.SUBJECT.eq(name)))
                    .or(LOGIN_ATTEMPT.LAST_AT.lt(moment(now.minus(RESET_AFTER))))
                    .execute();
            return takeOffAddress(dsl, address);
        });
    }

    /** After a sign-in at the provider of single sign-on; audited with how the user proved there who they are. */
    void acceptedByProvider(Viewer user, String how) {
        database.audit(
                user,
                AuditEvent.of(AuditKind.SIGN_IN, "users", "sign-in by provider").under(how));
    }

    private static int takeOffAddress(DSLContext dsl, @Nullable String address) {
        return dsl.update(LOGIN_ATTEMPT)
                .set(LOGIN_ATTEMPT.WRONG, greatest(LOGIN_ATTEMPT.WRONG.minus(1), inline(0)))
                .setNull(LOGIN_ATTEMPT.LOCKED_UNTIL)
                .where(LOGIN_ATTEMPT.KIND.eq(ADDRESS).and(LOGIN_ATTEMPT.SUBJECT.eq(address)))
                .execute();
    }

    /** Unlocks an account at once. */
    public void unlock(Viewer viewer, String name) {
        AdministratorCheck.onlyAdministrators(viewer, name);
        database.write(
                viewer,
                AuditEvent.of(AuditKind.CHANGE, "users", "user unlocked").about(name),
                stored -> 1,
                (dsl, change) -> dsl.deleteFrom(LOGIN_ATTEMPT)
                        .where(LOGIN_ATTEMPT.KIND.in(ACCOUNT, FACTOR).and(LOGIN_ATTEMPT.SUBJECT.eq(name)))
                        .execute());
    }

    private static org.jooq.Field<OffsetDateTime> at(Instant now) {
        return val(moment(now));
    }

    private static OffsetDateTime moment(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
