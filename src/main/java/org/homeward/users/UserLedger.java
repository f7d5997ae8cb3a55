package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.INSTALLATION;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes users and the mark of what kind of installation this is. */
@Component
public class UserLedger {

    /** A user to be made; {@code provider} binds an interviewer to one provider's records. */
    public record NewUser(
            String name,
            String passwordHash,
            Role role,
            @Nullable String provider,
            boolean sample) {}

    private final Sight sight;

    UserLedger(Sight sight) {
        this.sight = sight;
    }

    /** Makes the user unless the name is taken. */
    public boolean create(Viewer viewer, NewUser user) {
        return sight.write(
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
                                .onConflictDoNothing()
                                .execute()
                        == 1);
    }

    public void markInstallation(Viewer viewer, boolean sample, @Nullable LocalDate asOf) {
        sight.write(
                viewer,
                "installation marked",
                (dsl, change) -> dsl.insertInto(INSTALLATION)
                        .set(INSTALLATION.SAMPLE, sample)
                        .set(INSTALLATION.AS_OF, asOf)
                        .onConflictDoNothing()
                        .execute());
    }
}
