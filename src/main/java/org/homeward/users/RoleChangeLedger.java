package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.ROLE_CHANGE;
import static org.jooq.impl.DSL.inline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.tables.records.RoleChangeRecord;
import org.homeward.users.UserChangeRefused.Why;
import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Writes role changes. One administrator requests, another confirms, and neither is the user concerned; the database refuses
 * any other change of a role.
 */
@Component
public class RoleChangeLedger {

    private final AuditedDatabase database;
    private final InitialPassword passwords;
    private final PasswordEncoder encoder;
    private final Clock clock;

    RoleChangeLedger(AuditedDatabase database, InitialPassword passwords, PasswordEncoder encoder, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Creates a waiting user: without a password, and unable to sign in until the role is confirmed. */
    public void askForNew(Viewer viewer, String name, Role role) {
        AdministratorCheck.onlyAdministrators(viewer, name);
        if (!UserName.isFit(name)) {
            throw new UserChangeRefused(Why.NAME_UNFIT);
        }
        database.write(viewer, "user made, waiting", (dsl, change) -> {
            int created = dsl.insertInto(APP_USER)
                    .set(APP_USER.NAME, name)
                    .set(APP_USER.PASSWORD_HASH, "")
                    .set(APP_USER.ROLE, role.name())
                    .set(APP_USER.WAITING, true)
                    .set(APP_USER.PASSWORD_DUE, true)
                    .onConflictDoNothing()
                    .execute();
            if (created == 0) {
                throw new UserChangeRefused(Why.NAME_TAKEN);
            }
            return insert(dsl, viewer, name, RoleChange.Kind.NEW, role);
        });
    }

    public void askForRole(Viewer viewer, String name, Role role) {
        AdministratorCheck.onlyAdministrators(viewer, name);
        database.write(
                viewer, "role asked for", (dsl, change) -> insert(dsl, viewer, name, RoleChange.Kind.ROLE, role));
    }

    /** Requests a new initial password for a user who lost theirs; the role does not change. */
    public void askForPassword(Viewer viewer, String name) {
        AdministratorCheck.onlyAdministrators(viewer, name);
        database.write(viewer, "password asked for", (dsl, change) -> {
            Role role = Role.valueOf(dsl.select(APP_USER.ROLE)
                    .from(APP_USER)
                    .where(APP_USER.NAME.eq(name))
                    .fetchSingle()
                    .value1());
            return insert(dsl, viewer, name, RoleChange.Kind.PASSWORD, role);
        });
    }

    /**
     * The second administrator confirms, and the request takes effect.
     *
     * @return the initial password, which only this administrator sees and only once, where the request is for a new user
     *     or a new password
     */
    public Optional<String> confirm(Viewer viewer, long id) {
        AdministratorCheck.onlyAdministrators(viewer, "");
        String password = passwords.random();
        String hash = String.valueOf(encoder.encode(password));
        RoleChange.Kind confirmed = database.write(viewer, "role change confirmed", (dsl, change) -> {
            RoleChangeRecord requested = open(dsl, id);
            AdministratorCheck.onlyAdministrators(viewer, requested.getUserName());
            if (requested.getRequestedBy().equals(viewer.name())) {
                throw new UserChangeRefused(Why.SAME_ADMINISTRATOR);
            }
            RoleChange.Kind kind = RoleChange.Kind.valueOf(requested.getKind());
            decide(dsl, viewer, id, true);
            if (kind == RoleChange.Kind.ROLE) {
                giveRole(dsl, requested);
            } else {
                givePassword(dsl, requested, hash);
            }
            return kind;
        });
        return confirmed == RoleChange.Kind.ROLE ? Optional.empty() : Optional.of(password);
    }

    /** The second administrator declines, or the first one withdraws the request. A waiting user keeps waiting. */
    public void decline(Viewer viewer, long id) {
        AdministratorCheck.onlyAdministrators(viewer, "");
        database.write(viewer, "role change declined", (dsl, change) -> {
            AdministratorCheck.onlyAdministrators(viewer, open(dsl, id).getUserName());
            return decide(dsl, viewer, id, false);
        });
    }

    private static void giveRole(DSLContext dsl, RoleChangeRecord requested) {
        int before = UserLedger.administrators(dsl);
        dsl.update(APP_USER)
                .set(APP_USER.ROLE, requested.getRole())
                .where(APP_USER.NAME.eq(requested.getUserName()))
                .execute();
        UserLedger.twoMustRemain(dsl, before);
    }

    private static void givePassword(DSLContext dsl, RoleChangeRecord requested, String passwordHash) {
        dsl.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.PASSWORD_DUE, true)
                .set(APP_USER.WAITING, false)
                .where(APP_USER.NAME.eq(requested.getUserName()))
                .execute();
        dsl.update(ROLE_CHANGE)
                .set(ROLE_CHANGE.APPLIED, true)
                .where(ROLE_CHANGE.ID.eq(requested.getId()))
                .execute();
    }

    private static RoleChangeRecord open(DSLContext dsl, long id) {
        return dsl.selectFrom(ROLE_CHANGE)
                .where(ROLE_CHANGE.ID.eq(id))
                .and(ROLE_CHANGE.DECIDED_BY.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new UserChangeRefused(Why.NO_LONGER_OPEN));
    }

    private int decide(DSLContext dsl, Viewer viewer, long id, boolean confirmed) {
        return dsl.update(ROLE_CHANGE)
                .set(ROLE_CHANGE.DECIDED_BY, viewer.name())
                .set(ROLE_CHANGE.DECIDED_AT, now())
                .set(ROLE_CHANGE.CONFIRMED, inline(confirmed))
                .where(ROLE_CHANGE.ID.eq(id))
                .execute();
    }

    private int insert(DSLContext dsl, Viewer viewer, String name, RoleChange.Kind kind, Role role) {
        if (dsl.fetchExists(ROLE_CHANGE, ROLE_CHANGE.USER_NAME.eq(name).and(ROLE_CHANGE.DECIDED_BY.isNull()))) {
            throw new UserChangeRefused(Why.ALREADY_ASKED);
        }
        return dsl.insertInto(ROLE_CHANGE)
                .set(ROLE_CHANGE.USER_NAME, name)
                .set(ROLE_CHANGE.KIND, kind.name())
                .set(ROLE_CHANGE.ROLE, role.name())
                .set(ROLE_CHANGE.REQUESTED_BY, viewer.name())
                .set(ROLE_CHANGE.REQUESTED_AT, now())
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
