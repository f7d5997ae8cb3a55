package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.INSTALLATION;
import static org.homeward.store.db.homeward.Tables.LOGIN_ATTEMPT;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.SECOND_FACTOR;
import static org.homeward.store.db.homeward.Tables.USER_AREA;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.Routines;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads users. Only sign-in reads passwords, as hashes. */
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
     * @param waiting whether a second administrator has not yet confirmed the role
     * @param locked whether too many wrong passwords lock the account at this moment
     */
    public record User(
            String name,
            Role role,
            Set<String> districts,
            @Nullable String provider,
            boolean sample,
            boolean disabled,
            boolean waiting,
            boolean locked) {}

    /** Whether the user has a second factor in use. */
    private static final Field<Boolean> HAS_FACTOR = field(exists(selectOne()
                    .from(SECOND_FACTOR)
                    .where(SECOND_FACTOR.USER_NAME.eq(APP_USER.NAME))
                    .and(SECOND_FACTOR.CONFIRMED_AT.isNotNull())
                    .and(SECOND_FACTOR.ENDED_AT.isNull())))
            .as("has_factor");

    private final AuditedDatabase database;
    private final Clock clock;
    private final boolean factorRequired;

    /** Without a second factor for anybody who has not set one up. */
    UserQueries(AuditedDatabase database, Clock clock) {
        this(database, clock, false);
    }

    /** @param factorRequired whether every user outside a private sample must set up a second factor */
    @Autowired
    UserQueries(
            AuditedDatabase database,
            Clock clock,
            @Value("${homeward.second-factor-required}") boolean factorRequired) {
        this.database = database;
        this.clock = clock;
        this.factorRequired = factorRequired;
    }

    /** The user with this name; a sample user may sign in only in a private sample. */
    public Optional<UserPrincipal> findSignIn(Viewer viewer, String name) {
        return find(viewer, "sign-in", APP_USER.NAME.eq(name));
    }

    private Optional<UserPrincipal> find(Viewer viewer, String what, Condition condition) {
        return database.read(
                viewer,
                ReadRequest.reference("users", what),
                dsl -> dsl.select(
                                APP_USER.NAME,
                                APP_USER.ROLE,
                                APP_USER.PASSWORD_HASH,
                                APP_USER.DISABLED,
                                APP_USER.WAITING,
                                APP_USER.PASSWORD_DUE,
                                APP_USER.RIGHTS_VERSION,
                                PROVIDER.CODE,
                                DISTRICTS,
                                APP_USER.SAMPLE,
                                HAS_FACTOR,
                                PRIVATE)
                        .from(APP_USER)
                        .leftJoin(PROVIDER)
                        .on(PROVIDER.ID.eq(APP_USER.PROVIDER_ID))
                        .where(condition)
                        .fetchOptional(this::principal));
    }

    private UserPrincipal principal(Record row) {
        boolean sample = row.get(APP_USER.SAMPLE);
        boolean enabled = !row.get(APP_USER.DISABLED) && !row.get(APP_USER.WAITING) && (!sample || row.get(PRIVATE));
        return new UserPrincipal(
                new Viewer(
                        row.get(APP_USER.NAME),
                        Role.valueOf(row.get(APP_USER.ROLE)),
                        row.get(DISTRICTS),
                        row.get(PROVIDER.CODE),
                        null),
                row.get(APP_USER.PASSWORD_HASH),
                new AccountStatus(
                        enabled,
                        sample,
                        row.get(APP_USER.PASSWORD_DUE),
                        row.get(APP_USER.RIGHTS_VERSION),
                        factor(sample, row),
                        null));
    }

    /** Sample users are exempt, because everybody who uses a sample shares them. */
    private Factor factor(boolean sample, Record row) {
        if (sample) {
            return Factor.NONE;
        }
        if (row.get(HAS_FACTOR)) {
            return Factor.TO_ENTER;
        }
        return factorRequired && !row.get(PRIVATE) ? Factor.TO_SET_UP : Factor.NONE;
    }

    /** The current rights version of each of these users; users who may no longer sign in are missing. */
    public Map<String, Integer> findRights(Viewer viewer, Collection<String> names) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "rights"),
                dsl -> dsl.select(APP_USER.NAME, APP_USER.RIGHTS_VERSION)
                        .from(APP_USER)
                        .where(APP_USER.NAME.in(names))
                        .andNot(APP_USER.DISABLED)
                        .andNot(APP_USER.WAITING)
                        .fetchMap(APP_USER.NAME, APP_USER.RIGHTS_VERSION));
    }

    public List<User> list(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "list"),
                dsl -> dsl.select(
                                APP_USER.NAME,
                                APP_USER.ROLE,
                                DISTRICTS,
                                PROVIDER.CODE,
                                APP_USER.SAMPLE,
                                APP_USER.DISABLED,
                                APP_USER.WAITING,
                                LOGIN_ATTEMPT.LOCKED_UNTIL)
                        .from(APP_USER)
                        .leftJoin(PROVIDER)
                        .on(PROVIDER.ID.eq(APP_USER.PROVIDER_ID))
                        .leftJoin(LOGIN_ATTEMPT)
                        .on(LOGIN_ATTEMPT.KIND.eq("ACCOUNT"))
                        .and(LOGIN_ATTEMPT.SUBJECT.eq(APP_USER.NAME))
                        .orderBy(APP_USER.NAME)
                        .fetch(row -> new User(
                                row.value1(),
                                Role.valueOf(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                isLocked(row.value8()))));
    }

    /** When the viewer's first credentials opened their account; empty where they were set up with a password. */
    public Optional<Instant> findFirstUse(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "first use"),
                dsl -> dsl.select(APP_USER.FIRST_USED_AT)
                        .from(APP_USER)
                        .where(APP_USER.NAME.eq(viewer.name()))
                        .and(APP_USER.FIRST_USED_AT.isNotNull())
                        .fetchOptional(row -> row.value1().toInstant()));
    }

    private boolean isLocked(@Nullable OffsetDateTime until) {
        return until != null && until.toInstant().isAfter(clock.instant());
    }

    /** Whether this database is a private sample: a cluster that the launcher created for a sample, reached on loopback. */
    public boolean isPrivateSample(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "private sample"),
                dsl -> dsl.select(Routines.isPrivateSample()).fetchSingle().value1());
    }

    /** Whether this installation contains sample data; empty before setup. */
    public Optional<Boolean> findSampleMark(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "installation"),
                dsl -> dsl.select(INSTALLATION.SAMPLE).from(INSTALLATION).fetchOptional(INSTALLATION.SAMPLE));
    }
}
