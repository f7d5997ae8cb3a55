package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.INSTALLATION;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
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

    private static final List<String> KEEPING_WATCH =
            Stream.of(Role.values()).filter(Role::keepsWatch).map(Role::name).toList();

    private final AuditedDatabase database;

    UserLedger(AuditedDatabase database) {
        this.database = database;
    }

    /** Creates the user unless the name is taken; all except sample users choose their own password at first sign-in. */
    public boolean create(Viewer viewer, NewUser user) {
        return database.write(
                viewer,
                AuditEvent.of(AuditKind.CHANGE, "users", "user made")
                        .about(user.name())
                        .under(" > " + user.role()),
                made -> made ? 1 : 0,
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

    /**
     * Disables a user at once, because it only takes access away. Who keeps watch over others or over what lies unread is
     * disabled by two: see {@link UserChangeLedger#askForDisabling}.
     */
    public void disable(Viewer viewer, String name) {
        AdministratorCheck.onlyAdministrators(viewer, name);
        AuditEvent event = AuditEvent.of(AuditKind.CHANGE, "users", "user disabled")
                .about(name)
                .under("enabled > disabled");
        database.write(viewer, event, stored -> 1, (dsl, change) -> {
            int disabled = dsl.update(APP_USER)
                    .set(APP_USER.DISABLED, true)
                    .where(APP_USER.NAME.eq(name))
                    .and(APP_USER.ROLE.notIn(KEEPING_WATCH))
                    .execute();
            if (disabled == 0) {
                throw new UserChangeRefused(Why.NEEDS_TWO);
            }
            return disabled;
        });
    }

    /** Sets the viewer's own password. */
    public void setPassword(Viewer viewer, String passwordHash) {
        database.writeOnBehalfOf(
                viewer,
                SystemViewers.SIGN_IN,
                AuditEvent.of(AuditKind.CHANGE, "users", "password chosen").about(viewer.name()),
                stored -> 1,
                (dsl, change) -> dsl.update(APP_USER)
                        .set(APP_USER.PASSWORD_HASH, passwordHash)
                        .set(APP_USER.PASSWORD_DUE, false)
                        .where(APP_USER.NAME.eq(viewer.name()))
                        .execute());
    }

    /** How many administrators may sign in. */
    static int administrators(DSLContext dsl) {
        return dsl.fetchCount(
                APP_USER,
                APP_USER.ROLE.eq(Role.ADMIN.name()).andNot(APP_USER.DISABLED).andNot(APP_USER.WAITING));
    }
}
