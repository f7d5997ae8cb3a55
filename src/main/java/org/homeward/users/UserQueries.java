package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.INSTALLATION;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.USER_AREA;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Reading;
import org.homeward.access.Role;
import org.homeward.access.SignedIn;
import org.homeward.access.Viewer;
import org.homeward.store.Sight;
import org.homeward.store.db.homeward.Routines;
import org.springframework.stereotype.Component;

/** Reads users. Passwords leave only as hashes, and only towards the sign-in. */
@Component
public class UserQueries {

    /** One row of the administrator's list. */
    public record User(String name, Role role, boolean sample, boolean disabled) {}

    private final Sight sight;

    UserQueries(Sight sight) {
        this.sight = sight;
    }

    /** A sample user may sign in only to a private sample. */
    public Optional<SignedIn> findSignIn(Viewer viewer, String name) {
        return sight.read(
                viewer,
                Reading.reference("users", "sign-in"),
                dsl -> dsl.select(
                                APP_USER.NAME,
                                APP_USER.ROLE,
                                APP_USER.PASSWORD_HASH,
                                APP_USER.DISABLED,
                                PROVIDER.CODE,
                                multiset(select(AREA.CODE)
                                                .from(USER_AREA)
                                                .join(AREA)
                                                .on(AREA.ID.eq(USER_AREA.AREA_ID))
                                                .where(USER_AREA.USER_NAME.eq(APP_USER.NAME)))
                                        .convertFrom(codes -> codes.map(row -> row.value1())),
                                APP_USER.SAMPLE,
                                Routines.isPrivateSample())
                        .from(APP_USER)
                        .leftJoin(PROVIDER)
                        .on(PROVIDER.ID.eq(APP_USER.PROVIDER_ID))
                        .where(APP_USER.NAME.eq(name))
                        .fetchOptional(row -> new SignedIn(
                                new Viewer(
                                        row.value1(),
                                        Role.valueOf(row.value2()),
                                        new HashSet<>(row.value6()),
                                        row.value5(),
                                        null),
                                row.value3(),
                                !row.value4() && (!row.value7() || row.value8()))));
    }

    public List<User> list(Viewer viewer) {
        return sight.read(
                viewer,
                Reading.reference("users", "list"),
                dsl -> dsl.select(APP_USER.NAME, APP_USER.ROLE, APP_USER.SAMPLE, APP_USER.DISABLED)
                        .from(APP_USER)
                        .orderBy(APP_USER.NAME)
                        .fetch(row -> new User(row.value1(), Role.valueOf(row.value2()), row.value3(), row.value4())));
    }

    /** Whether this database is a cluster that the launcher made for a sample, reached on loopback. */
    public boolean isPrivateSample(Viewer viewer) {
        return sight.read(
                viewer,
                Reading.reference("users", "private sample"),
                dsl -> dsl.select(Routines.isPrivateSample()).fetchSingle().value1());
    }

    /** Whether the database says that this installation holds sample data; empty before anything was set up. */
    public Optional<Boolean> findSampleMark(Viewer viewer) {
        return sight.read(
                viewer,
                Reading.reference("users", "installation"),
                dsl -> dsl.select(INSTALLATION.SAMPLE).from(INSTALLATION).fetchOptional(INSTALLATION.SAMPLE));
    }
}
