package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.INSTALLATION;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.USER_AREA;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.users.UserChangeRefused.Why;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes users and whether this installation is a sample. */
@Component
public class UserLedger {

    /** A user to create; {@code provider} limits an interviewer to the records of one provider. */
    public record NewUser(
            String name,
            String passwordHash,
            Role role,
            @Nullable String provider,
            boolean sample) {}

    private final AuditedDatabase database;

    UserLedger(AuditedDatabase database) {
        this.database = database;
    }

    /** Creates the user unless the name is taken; all except sample users choose their own password at first sign-in. */
    public boolean create(Viewer viewer, NewUser user) {
        return database.write(
                viewer,
                "user made",
                (dsl, change) -> dsl.insertInto(APP_USER)
                                .set(APP_USER.NAME, user.name())
                                .set(APP_USER.PASSWORD_HASH, user.passwordHash())
                                .set(APP_USER.ROLE, user.role().name())
                                .set(
                                        APP_USER.PROVIDER_ID,
                                        select(PROVIDER.ID).from(PROVIDER).where(PROVIDER.CODE.eq(user.provider())))
                                .set(APP_USER.SAMPLE, user.sample())
                                .set(APP_USER.PASSWORD_DUE, !user.sample())
                                .onConflictDoNothing()
                                .execute()
                        == 1);
    }

    public void markInstallation(Viewer viewer, boolean sample, @Nullable LocalDate asOf) {
        database.write(
                viewer,
                "installation marked",
                (dsl, change) -> dsl.insertInto(INSTALLATION)
                        .set(INSTALLATION.SAMPLE, sample)
                        .set(INSTALLATION.AS_OF, asOf)
                        .onConflictDoNothing()
                        .execute());
    }

    /** Disables or enables a user. */
    public void setDisabled(Viewer viewer, String name, boolean disabled) {
        AdministratorCheck.onlyAdministrators(viewer, name);
        database.write(viewer, disabled ? "user disabled" : "user enabled", (dsl, change) -> {
            int before = administrators(dsl);
            int set = dsl.update(APP_USER)
                    .set(APP_USER.DISABLED, disabled)
                    .where(APP_USER.NAME.eq(name))
                    .execute();
            twoMustRemain(dsl, before);
            return set;
        });
    }

    /**
     * Sets the scope of a user.
     *
     * @param districts codes; none means the whole partnership
     * @param provider code of the one provider whose records are in scope; null means any
     */
    public void setScope(Viewer viewer, String name, Set<String> districts, @Nullable String provider) {
        AdministratorCheck.onlyAdministrators(viewer, name);
        database.write(viewer, "user's scope set", (dsl, change) -> {
            dsl.deleteFrom(USER_AREA).where(USER_AREA.USER_NAME.eq(name)).execute();
            dsl.insertInto(USER_AREA, USER_AREA.USER_NAME, USER_AREA.AREA_ID)
                    .select(select(inline(name), AREA.ID).from(AREA).where(AREA.CODE.in(districts)))
                    .execute();
            return dsl.update(APP_USER)
                    .set(
                            APP_USER.PROVIDER_ID,
                            select(PROVIDER.ID).from(PROVIDER).where(PROVIDER.CODE.eq(provider)))
                    .set(APP_USER.RIGHTS_VERSION, APP_USER.RIGHTS_VERSION.plus(1))
                    .where(APP_USER.NAME.eq(name))
                    .execute();
        });
    }

    /** Sets the viewer's own password. */
    public void setPassword(Viewer viewer, String passwordHash) {
        database.write(
                viewer,
                "password chosen",
                (dsl, change) -> dsl.update(APP_USER)
                        .set(APP_USER.PASSWORD_HASH, passwordHash)
                        .set(APP_USER.PASSWORD_DUE, false)
                        .where(APP_USER.NAME.eq(viewer.name()))
                        .execute());
    }

    /** With fewer than two administrators no role could be given any more. */
    static void twoMustRemain(DSLContext dsl, int before) {
        int now = administrators(dsl);
        if (now < before && now < 2) {
            throw new UserChangeRefused(Why.TWO_MUST_REMAIN);
        }
    }

    /** How many administrators may sign in. */
    static int administrators(DSLContext dsl) {
        return dsl.fetchCount(
                APP_USER,
                APP_USER.ROLE.eq(Role.ADMIN.name()).andNot(APP_USER.DISABLED).andNot(APP_USER.WAITING));
    }
}
