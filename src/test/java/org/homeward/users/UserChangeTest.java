package org.homeward.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.access.Role;
import org.homeward.access.UserPrincipal;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalQueries;
import org.homeward.approval.ApprovalRefused;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.homeward.users.UserChangeRefused.Why;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user changes by two administrators, neither of whom is that user; the database enforces it as well. */
@DatabaseTest
class UserChangeTest {

    private static final Viewer ONE = Viewer.of("one", Role.ADMIN);
    private static final Viewer TWO = Viewer.of("two", Role.ADMIN);
    private static final String WHY = "agreed by the board";

    private final TestDatabase database;
    private final ApprovalQueries requests;
    private final UserChangeLedger changes;
    private final UserLedger users;
    private final UserQueries queries;
    private final FirstCredentials credentials;
    private final PasswordAuthenticationProvider passwords;

    UserChangeTest(TestDatabase database) {
        this.database = database;
        this.requests = ApprovalFixtures.queries(database);
        this.users = new UserLedger(database.database());
        this.queries = new UserQueries(database.database(), SmallCounty.CLOCK);
        this.credentials = UsersFixtures.credentials(database);
        this.changes = new UserChangeLedger(ApprovalFixtures.ledger(database), queries, credentials);
        this.passwords = UsersFixtures.passwords(database);
    }

    @BeforeEach
    void createUsers() {
        database.truncate();
        UsersFixtures.made(database, "one", Role.ADMIN);
        UsersFixtures.made(database, "two", Role.ADMIN);
        UsersFixtures.made(database, "ann", Role.ANALYST);
    }

    @Test
    void a_role_is_given_when_a_second_administrator_approves_it() {
        changes.askForRole(ONE, "ann", Role.POLICE, WHY);
        assertThat(roleOf("ann")).isEqualTo(Role.ANALYST);
        int before = signIn("ann").status().rightsVersion();
        assertThat(changes.approve(TWO, open(), WHY)).isEmpty();

        assertThat(roleOf("ann")).isEqualTo(Role.POLICE);
        assertThat(signIn("ann").status().rightsVersion()).isGreaterThan(before);
        assertThat(requests.listOpen(TWO)).isEmpty();
    }

    @Test
    void one_administrator_alone_widens_no_scope() {
        database.run("insert into homeward.area (kind, code, name, vintage) values ('ELSEWHERE', 'E07999001', 'Moor',"
                + " '2020-01-01') on conflict do nothing;"
                + " insert into homeward.user_area select 'ann', id from homeward.area where code = 'E07999001'");
        changes.askForDistricts(ONE, "ann", Set.of(), WHY);
        refused(ApprovalRefused.Why.SAME_PERSON, () -> changes.approve(ONE, open(), WHY));
        assertThat(signIn("ann").viewer().districts()).containsExactly("E07999001");

        changes.approve(TWO, open(), WHY);
        assertThat(signIn("ann").viewer().districts()).isEmpty();

        changes.askForDistricts(ONE, "ann", Set.of("E07999001"), WHY);
        changes.approve(TWO, open(), WHY);
        assertThat(signIn("ann").viewer().districts()).containsExactly("E07999001");
    }

    @Test
    void a_district_that_does_not_exist_opens_nothing() {
        changes.askForDistricts(ONE, "ann", Set.of("E07000000"), WHY);

        assertThatThrownBy(() -> changes.approve(TWO, open(), WHY)).hasMessageContaining("the user is not as");
        assertThat(requests.listOpen(TWO)).hasSize(1);
    }

    @Test
    void the_asking_administrator_cannot_approve() {
        changes.askForRole(ONE, "ann", Role.POLICE, WHY);

        refused(ApprovalRefused.Why.SAME_PERSON, () -> changes.approve(ONE, open(), WHY));
        assertThat(roleOf("ann")).isEqualTo(Role.ANALYST);
    }

    @Test
    void nobody_asks_for_approves_or_declines_what_concerns_themselves() {
        refused(Why.ONESELF, () -> changes.askForRole(ONE, "one", Role.GOVERNANCE, WHY));
        refused(Why.ONESELF, () -> changes.askForCredentials(ONE, "one", WHY));
        changes.askForRole(ONE, "two", Role.ANALYST, WHY);
        refused(Why.ONESELF, () -> changes.approve(TWO, open(), WHY));
        refused(Why.ONESELF, () -> changes.decline(TWO, open(), WHY));
    }

    @Test
    void no_other_role_changes_users() {
        changes.askForRole(ONE, "ann", Role.POLICE, WHY);
        Approval request = open();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMIN))) {
            Viewer other = Viewer.of("other", role);
            refused(Why.NOT_AN_ADMINISTRATOR, () -> changes.askForRole(other, "ann", Role.BOARD, WHY));
            refused(Why.NOT_AN_ADMINISTRATOR, () -> changes.askForNew(other, "new", Role.POLICE, WHY));
            refused(Why.NOT_AN_ADMINISTRATOR, () -> users.disable(other, "ann"));
            refused(Why.NOT_AN_ADMINISTRATOR, () -> changes.askForDistricts(other, "ann", Set.of(), WHY));
            refused(Why.NOT_AN_ADMINISTRATOR, () -> changes.approve(other, request, WHY));
        }
    }

    @Test
    void the_approver_of_a_new_user_cannot_sign_in_as_that_user_and_nor_can_who_asked() {
        String first = changes.askForNew(ONE, "new", Role.ADMIN, WHY);
        assertThat(signIn("new").isEnabled()).isFalse();
        String second = changes.approve(TWO, open(), WHY).orElseThrow();

        for (String half : List.of(first, second, first + first, second + second, second + first.substring(1), "")) {
            assertThat(passwords.isPassword("new", half)).as(half).isFalse();
        }
        database.run("delete from homeward.login_attempt");
        assertThat(queries.findFirstUse(Viewer.of("new", Role.ADMIN))).isEmpty();
        assertThat(passwords.isPassword("new", second + " " + first)).isTrue();

        assertThat(signIn("new").status().passwordDue()).isTrue();
        assertThat(queries.findFirstUse(Viewer.of("new", Role.ADMIN))).contains(SmallCounty.CLOCK.instant());
        assertThat(passwords.isPassword("new", second + " " + first))
                .as("used once")
                .isFalse();
        assertThat(database.listAsSuperuser("select half_sha256 from homeward.first_credential"))
                .hasSize(2)
                .doesNotContain(first, second);
    }

    @Test
    void first_credentials_last_three_days_and_replace_a_password() {
        String first = changes.askForCredentials(ONE, "ann", "lost the telephone");
        assertThat(passwords.isPassword("ann", UsersFixtures.PASSWORD)).isTrue();
        String second = changes.approve(TWO, open(), WHY).orElseThrow();
        assertThat(passwords.isPassword("ann", UsersFixtures.PASSWORD)).isFalse();

        Instant later = SmallCounty.CLOCK.instant().plus(Duration.ofHours(72));
        assertThat(credentials.use(SystemViewers.SIGN_IN, "ann", first + second, later))
                .isFalse();
        assertThat(credentials.use(SystemViewers.SIGN_IN, "ann", first + second, later.minusSeconds(1)))
                .isTrue();
    }

    @Test
    void a_declined_user_keeps_waiting_until_asked_for_again() {
        changes.askForNew(ONE, "new", Role.BOARD, WHY);
        changes.decline(TWO, open(), WHY);
        assertThat(requests.listOpen(TWO)).isEmpty();
        assertThat(signIn("new").isEnabled()).isFalse();

        changes.askForCredentials(TWO, "new", WHY);
        changes.approve(ONE, open(), WHY);
        assertThat(signIn("new").isEnabled()).isTrue();
    }

    @Test
    void whoever_keeps_watch_is_disabled_by_two_and_two_administrators_remain() {
        UsersFixtures.made(database, "gov", Role.GOVERNANCE);
        refused(Why.NEEDS_TWO, () -> users.disable(ONE, "gov"));
        refused(Why.NEEDS_TWO, () -> users.disable(ONE, "two"));
        UsersFixtures.made(database, "lea", Role.SAFEGUARDING_LEAD);
        refused(Why.NEEDS_TWO, () -> users.disable(ONE, "lea"));
        users.disable(ONE, "ann");
        assertThat(signIn("ann").isEnabled()).isFalse();
        changes.askForEnabling(ONE, "ann", WHY);
        changes.approve(TWO, open(), WHY);
        assertThat(signIn("ann").isEnabled()).isTrue();

        UsersFixtures.made(database, "three", Role.ADMIN);
        changes.askForDisabling(ONE, "two", WHY);
        changes.approve(Viewer.of("three", Role.ADMIN), open(), WHY);
        assertThat(signIn("two").isEnabled()).isFalse();
        changes.askForRole(ONE, "three", Role.BOARD, WHY);
        UsersFixtures.made(database, "four", Role.ADMIN);
        database.run("update homeward.app_user set disabled = true where name = 'one'");
        refused(Why.TWO_MUST_REMAIN, () -> changes.approve(Viewer.of("four", Role.ADMIN), open(), WHY));
    }

    @Test
    void a_name_is_unique_and_what_is_so_or_has_changed_is_refused() {
        refused(Why.NAME_TAKEN, () -> changes.askForNew(ONE, "ann", Role.BOARD, WHY));
        refused(Why.NAME_UNFIT, () -> changes.askForNew(ONE, "system:door", Role.BOARD, WHY));
        refused(Why.UNCHANGED, () -> changes.askForRole(ONE, "ann", Role.ANALYST, WHY));
        changes.askForRole(ONE, "ann", Role.POLICE, WHY);
        refused(ApprovalRefused.Why.ALREADY_ASKED, () -> changes.askForRole(TWO, "ann", Role.BOARD, WHY));
        database.run("update homeward.app_user set role = 'BOARD' where name = 'ann'");
        refused(Why.CHANGED_SINCE, () -> changes.approve(TWO, open(), WHY));
    }

    @Test
    void the_database_refuses_every_other_change_of_a_user() {
        for (String statement : List.of(
                "update homeward.app_user set role = 'ADMIN' where name = 'ann'",
                "update homeward.app_user set provider_id = 1 where name = 'ann'",
                "update homeward.app_user set waiting = false where name = 'ann'",
                "update homeward.app_user set password_hash = 'x' where name = 'ann'",
                "update homeward.app_user set disabled = true where name = 'one'",
                "update homeward.app_user set disabled = true where name = 'two'",
                "insert into homeward.app_user (name, password_hash, role) values ('eve', 'x', 'ANALYST')",
                "insert into homeward.app_user (name, password_hash, role, waiting) values ('eve', 'known', 'ANALYST', true)",
                "insert into homeward.app_user (name, password_hash, role, waiting, provider_id)"
                        + " values ('eve', '', 'INTERVIEWER', true, 1)",
                "update homeward.app_user set sample = true where name = 'ann'",
                "delete from homeward.app_user where name = 'ann'",
                "insert into homeward.user_area (user_name, area_id) values ('ann', 1)",
                "delete from homeward.user_area where user_name = 'ann'",
                "insert into homeward.approval (kind, subject, old_value, new_value, asked_by, asked_at, expires_at)"
                        + " values ('ROLE', 'ann', 'ANALYST', 'ADMIN', 'one', now(), now() + interval '1 day')",
                "insert into homeward.approval (kind, subject, old_value, new_value, asked_by, asked_at, expires_at, decision,"
                        + " decided_by, decided_at) values ('ROLE', 'ann', 'ANALYST', 'ADMIN', 'two', now(), now() + interval"
                        + " '1 day', 'APPROVED', 'one', now())")) {
            assertThatThrownBy(() -> as("two", statement)).as(statement).isInstanceOf(SQLException.class);
        }
        assertThat(roleOf("ann")).isEqualTo(Role.ANALYST);
    }

    @Test
    void the_database_lets_nobody_approve_their_own_request_or_for_another() {
        changes.askForRole(TWO, "ann", Role.POLICE, WHY);

        for (String statement : List.of(
                "update homeward.approval set decision = 'APPROVED', decided_by = 'two', decided_at = asked_at",
                "update homeward.approval set decision = 'APPROVED', decided_by = 'one', decided_at = asked_at",
                "update homeward.approval set decision = 'EXPIRED', decided_by = 'system:approval', decided_at = asked_at",
                "update homeward.approval set new_value = 'ADMIN'")) {
            assertThatThrownBy(() -> as("two", statement)).as(statement).isInstanceOf(SQLException.class);
        }
        assertThat(roleOf("ann")).isEqualTo(Role.ANALYST);
    }

    private void as(String administrator, String statement) throws SQLException {
        try (var connection = database.app().getConnection()) {
            connection.setAutoCommit(false);
            database.session().set(connection, Viewer.of(administrator, Role.ADMIN));
            connection.createStatement().execute(statement);
            connection.commit();
        }
    }

    private Approval open() {
        return requests.listOpen(ONE).getFirst();
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

    private static void refused(ApprovalRefused.Why why, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        ApprovalRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
