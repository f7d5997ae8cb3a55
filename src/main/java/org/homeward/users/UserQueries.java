package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.INSTALLATION;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.SIGN_IN_TRY;
import static org.homeward.store.db.homeward.Tables.USER_AREA;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Reading;
import org.homeward.access.Role;
import org.homeward.access.SignedIn;
import org.homeward.access.Standing;
import org.homeward.access.Viewer;
import org.homeward.store.Sight;
import org.homeward.store.db.homeward.Routines;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads users. Passwords leave only as hashes, and only towards the sign-in. */
@Component
public class UserQueries {

    private static final Field<Set<String>> DISTRICTS = multiset(select(AREA.CODE)
                    .from(USER_AREA)
                    .join(AREA)
                    .on(AREA.ID.eq(USER_AREA.AREA_ID))
                    .where(USER_AREA.USER_NAME.eq(APP_USER.NAME)))
            .convertFrom(codes -> Set.copyOf(codes.map(row -> row.value1())));

    private static final Field<Boolean> PRIVATE = Routines.isPrivateSample().as("is_private");

    /**
     * One row of the administrator's list.
     *
     * @param waiting a second administrator has not yet confirmed the role
     * @param lockedUntil when a locked account may try again; null where it was never locked
     */
    public record User(
            String name,
            Role role,
            Set<String> districts,
            @Nullable String provider,
            boolean sample,
            boolean disabled,
            boolean waiting,
            @Nullable Instant lockedUntil) {}

    private final Sight sight;

    UserQueries(Sight sight) {
        this.sight = sight;
    }

    /** A sample user may sign in only to a private sample. */
    public Optional<SignedIn> findSignIn(Viewer viewer, String name) {
        return find(viewer, "sign-in", APP_USER.NAME.eq(name));
    }

    private Optional<SignedIn> find(Viewer viewer, String what, Condition which) {
        return sight.read(
                viewer,
                Reading.reference("users", what),
                dsl -> dsl.select(
                                APP_USER.NAME,
                                APP_USER.ROLE,
                                APP_USER.PASSWORD_HASH,
                                APP_USER.DISABLED,
                                APP_USER.WAITING,
                                APP_USER.PASSWORD_DUE,
                                APP_USER.RIGHTS,
                                PROVIDER.CODE,
                                DISTRICTS,
                                APP_USER.SAMPLE,
                                PRIVATE)
                        .from(APP_USER)
                        .leftJoin(PROVIDER)
                        .on(PROVIDER.ID.eq(APP_USER.PROVIDER_ID))
                        .where(which)
                        .fetchOptional(UserQueries::signedIn));
    }

    private static SignedIn signedIn(Record row) {
        boolean sample = row.get(APP_USER.SAMPLE);
        boolean enabled = !row.get(APP_USER.DISABLED) && !row.get(APP_USER.WAITING) && (!sample || row.get(PRIVATE));
        return new SignedIn(
                new Viewer(
                        row.get(APP_USER.NAME),
                        Role.valueOf(row.get(APP_USER.ROLE)),
                        row.get(DISTRICTS),
                        row.get(PROVIDER.CODE),
                        null),
                row.get(APP_USER.PASSWORD_HASH),
                new Standing(enabled, sample, row.get(APP_USER.PASSWORD_DUE), row.get(APP_USER.RIGHTS)));
    }

    /** The rights that each of these users has now; who may not sign in any more is not among them. */
    public Map<String, Integer> findRights(Viewer viewer, Collection<String> names) {
        return sight.read(
                viewer,
                Reading.reference("users", "rights"),
                dsl -> dsl.select(APP_USER.NAME, APP_USER.RIGHTS)
                        .from(APP_USER)
                        .where(APP_USER.NAME.in(names))
                        .andNot(APP_USER.DISABLED)
                        .andNot(APP_USER.WAITING)
                        .fetchMap(APP_USER.NAME, APP_USER.RIGHTS));
    }

    public List<User> list(Viewer viewer) {
        return sight.read(
                viewer,
                Reading.reference("users", "list"),
                dsl -> dsl.select(
                                APP_USER.NAME,
                                APP_USER.ROLE,
                                DISTRICTS,
                                PROVIDER.CODE,
                                APP_USER.SAMPLE,
                                APP_USER.DISABLED,
                                APP_USER.WAITING,
                                SIGN_IN_TRY.LOCKED_UNTIL)
                        .from(APP_USER)
                        .leftJoin(PROVIDER)
                        .on(PROVIDER.ID.eq(APP_USER.PROVIDER_ID))
                        .leftJoin(SIGN_IN_TRY)
                        .on(SIGN_IN_TRY.KIND.eq("ACCOUNT"))
                        .and(SIGN_IN_TRY.SUBJECT.eq(APP_USER.NAME))
                        .orderBy(APP_USER.NAME)
                        .fetch(row -> new User(
                                row.value1(),
                                Role.valueOf(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                instant(row.value8()))));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
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
