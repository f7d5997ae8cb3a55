package org.homeward.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.access.Role;
import org.homeward.access.UserPrincipal;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.homeward.users.UserChangeRefused.Why;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A role change needs two administrators, and neither is the user concerned; the database enforces it as well. */
@DatabaseTest
class RoleChangeTest {

    private static final Viewer ONE = Viewer.of("one", Role.ADMIN);
    private static final Viewer TWO = Viewer.of("two", Role.ADMIN);
    private static final Clock CLOCK = SmallCounty.CLOCK;

    private final TestDatabase database;
    private final RoleChangeLedger changes;
    private final RoleChangeQueries open;
    private final UserLedger users;
    private final UserQueries queries;

    RoleChangeTest(TestDatabase database) {
        this.database = database;
        this.users = new UserLedger(database.database());
        this.queries = new UserQueries(database.database(), CLOCK);
        this.changes = new RoleChangeLedger(database.database(), new InitialPassword(), UsersFixtures.ENCODER, CLOCK);
        this.open = new RoleChangeQueries(database.database());
    }

    @BeforeEach
    void createUsers() {
        database.truncate();
        UsersFixtures.made(database, "one", Role.ADMIN);
        UsersFixtures.made(database, "two", Role.ADMIN);
        UsersFixtures.made(database, "ann", Role.ANALYST);
    }

    @Test
    void a_role_is_given_when_a_second_administrator_confirms_it() {
        changes.askForRole(ONE, "ann", Role.POLICE);
        assertThat(roleOf("ann")).isEqualTo(Role.ANALYST);
        int before = signIn("ann").status().rightsVersion();
        assertThat(changes.confirm(TWO, open().id())).isEmpty();

        assertThat(roleOf("ann")).isEqualTo(Role.POLICE);
        assertThat(signIn("ann").status().rightsVersion()).isGreaterThan(before);
        assertThat(open.listOpen(TWO)).isEmpty();
    }

    @Test
    void the_requesting_administrator_cannot_confirm() {
        changes.askForRole(ONE, "ann", Role.POLICE);

        refused(Why.SAME_ADMINISTRATOR, () -> changes.confirm(ONE, open().id()));
        assertThat(roleOf("ann")).isEqualTo(Role.ANALYST);
    }

    @Test
    void nobody_requests_confirms_or_declines_their_own_role() {
        refused(Why.ONESELF, () -> changes.askForRole(ONE, "one", Role.GOVERNANCE));
        refused(Why.ONESELF, () -> changes.askForPassword(ONE, "one"));
        changes.askForRole(ONE, "two", Role.ANALYST);
        refused(Why.ONESELF, () -> changes.confirm(TWO, open().id()));
        refused(Why.ONESELF, () -> changes.decline(TWO, open().id()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void no_other_role_changes_users(Role role) {
        Viewer other = Viewer.of("other", role);

        refused(Why.NOT_AN_ADMINISTRATOR, () -> changes.askForRole(other, "ann", Role.POLICE));
        refused(Why.NOT_AN_ADMINISTRATOR, () -> changes.askForNew(other, "new", Role.POLICE));
        refused(Why.NOT_AN_ADMINISTRATOR, () -> users.setDisabled(other, "ann", true));
        refused(Why.NOT_AN_ADMINISTRATOR, () -> users.setScope(other, "ann", Set.of(), null));
        changes.askForRole(ONE, "ann", Role.POLICE);
        RoleChange request = open();
        refused(Why.NOT_AN_ADMINISTRATOR, () -> changes.confirm(other, request.id()));
        assertThat(open.listOpen(other)).isEmpty();
    }

    @Test
    void a_new_user_signs_in_only_after_confirmation_with_a_password_that_only_the_second_administrator_saw() {
        changes.askForNew(ONE, "new", Role.ADMIN);
        assertThat(signIn("new").isEnabled()).isFalse();
        String password = changes.confirm(TWO, open().id()).orElseThrow();

        assertThat(signIn("new").isEnabled()).isTrue();
        assertThat(signIn("new").status().passwordDue()).isTrue();
        assertThat(UsersFixtures.ENCODER.matches(password, signIn("new").getPassword()))
                .isTrue();
    }

    @Test
    void a_declined_user_keeps_waiting() {
        changes.askForNew(ONE, "new", Role.BOARD);
        changes.decline(TWO, open().id());

        assertThat(open.listOpen(TWO)).isEmpty();
        assertThat(signIn("new").isEnabled()).isFalse();
    }

    @Test
    void two_administrators_remain() {
        refused(Why.TWO_MUST_REMAIN, () -> users.setDisabled(ONE, "two", true));
        UsersFixtures.made(database, "three", Role.ADMIN);
        users.setDisabled(ONE, "two", true);
        assertThat(signIn("two").isEnabled()).isFalse();
    }

    @Test
    void a_name_is_unique_and_a_user_has_one_open_request() {
        refused(Why.NAME_TAKEN, () -> changes.askForNew(ONE, "ann", Role.BOARD));
        refused(Why.NAME_UNFIT, () -> changes.askForNew(ONE, "system:door", Role.BOARD));
        changes.askForRole(ONE, "ann", Role.POLICE);
        refused(Why.ALREADY_ASKED, () -> changes.askForRole(TWO, "ann", Role.BOARD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update homeward.app_user set role = 'ADMIN' where name = 'ann'",
                "update homeward.app_user set provider_id = 1 where name = 'two'",
                "update homeward.app_user set disabled = true where name = 'two'",
                "insert into homeward.app_user (name, password_hash, role) values ('eve', 'x', 'ANALYST')",
                "update homeward.app_user set sample = true where name = 'ann'",
                "delete from homeward.app_user where name = 'ann'",
                "insert into homeward.role_change (user_name, kind, role, requested_by, requested_at)"
                        + " values ('ann', 'ROLE', 'ADMIN', 'ann', now())",
                "insert into homeward.role_change (user_name, kind, role, requested_by, requested_at, decided_by, confirmed)"
                        + " values ('ann', 'ROLE', 'ADMIN', 'one', now(), 'one', true)"
            })
    void the_database_refuses_every_other_change_of_a_role(String statement) {
        assertThatThrownBy(() -> {
                    try (var connection = database.app().getConnection()) {
                        connection.setAutoCommit(false);
                        connection
                                .createStatement()
                                .execute("select set_config('homeward.viewer', 'two', true),"
                                        + " set_config('homeward.role', 'ADMIN', true)");
                        connection.createStatement().execute(statement);
                        connection.commit();
                    }
                })
                .isInstanceOf(SQLException.class);
        assertThat(roleOf("ann")).isEqualTo(Role.ANALYST);
    }

    private RoleChange open() {
        return open.listOpen(ONE).getFirst();
    }

    private UserPrincipal signIn(String name) {
        return queries.findSignIn(SystemViewers.SIGN_IN, name).orElseThrow();
    }

    private Role roleOf(String name) {
        return signIn(name).viewer().role();
    }

    private static void refused(Why why, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        UserChangeRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
