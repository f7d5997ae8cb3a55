package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.SIGN_IN_TRY;
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
import org.homeward.access.Act;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.store.Sight;
import org.homeward.store.db.homeward.Routines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts tries to sign in, by account and by address, where a restart does not forget them. */
@Component
public class SignInTryLedger {

    static final int FREE_OF_AN_ACCOUNT = 5;

    /** Many people may come from one address. */
    static final int FREE_OF_AN_ADDRESS = 20;

    private static final String ACCOUNT = "ACCOUNT";
    private static final String ADDRESS = "ADDRESS";

    /** Names that nobody has share one row: what was typed may be a password. No user can have this name. */
    private static final String NOBODY = "?";

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Sight sight;

    SignInTryLedger(Sight sight) {
        this.sight = sight;
    }

    /**
     * Counts a try before the password is looked at, and says whether it may go on.
     *
     * @param address null where it says nothing of who is coming
     */
    boolean begin(Viewer viewer, String name, @Nullable String address, Instant now) {
        return sight.keep(viewer, dsl -> {
            var subject = coalesce(
                    field(select(APP_USER.NAME).from(APP_USER).where(APP_USER.NAME.eq(name))), inline(NOBODY));
            boolean account = dsl.select(Routines.mayTry(inline(ACCOUNT), subject, at(now), val(FREE_OF_AN_ACCOUNT)))
                    .fetchSingle()
                    .value1();
            boolean place = address == null
                    || dsl.select(Routines.mayTry(inline(ADDRESS), val(address), at(now), val(FREE_OF_AN_ADDRESS)))
                            .fetchSingle()
                            .value1();
            return account && place;
        });
    }

    /** Enters that somebody was not let in; by name only where a user has it, because what was typed may be a password. */
    void refused(Viewer viewer, Optional<String> user) {
        sight.note(viewer, Act.of(AuditKind.SIGN_IN_REFUSED, "users", "sign-in").about(user.orElse("")));
    }

    /** The password was right: the account starts afresh, and the address is given its try back. */
    void succeeded(Viewer viewer, Viewer user, @Nullable String address, Instant now) {
        String name = user.name();
        sight.note(user, Act.of(AuditKind.SIGN_IN, "users", "sign-in"));
        sight.keep(viewer, dsl -> {
            dsl.deleteFrom(SIGN_IN_TRY)
                    .where(SIGN_IN_TRY.KIND.eq(ACCOUNT).and(SIGN_IN_TRY.SUBJECT.eq(name)))
                    .or(SIGN_IN_TRY.LAST_AT.lt(moment(now.minus(FORGOTTEN))))
                    .execute();
            return dsl.update(SIGN_IN_TRY)
                    .set(SIGN_IN_TRY.WRONG, greatest(SIGN_IN_TRY.WRONG.minus(1), inline(0)))
                    .setNull(SIGN_IN_TRY.LOCKED_UNTIL)
                    .where(SIGN_IN_TRY.KIND.eq(ADDRESS).and(SIGN_IN_TRY.SUBJECT.eq(address)))
                    .execute();
        });
    }

    /** Lets a user try again at once. */
    public void unlock(Viewer viewer, String name) {
        Rules.onlyAdministrators(viewer, name);
        sight.write(
                viewer,
                "user unlocked",
                (dsl, change) -> dsl.deleteFrom(SIGN_IN_TRY)
                        .where(SIGN_IN_TRY.KIND.eq(ACCOUNT).and(SIGN_IN_TRY.SUBJECT.eq(name)))
                        .execute());
    }

    private static org.jooq.Field<OffsetDateTime> at(Instant now) {
        return val(moment(now));
    }

    private static OffsetDateTime moment(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
