package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.governance.AuditQueries.Which;
import org.homeward.store.audit.AuditUnwritable;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DatabaseTest
class AuditQueriesTest {

    private static final Viewer GOVERNANCE = Viewer.of("gov", Role.GOVERNANCE);

    private final TestDatabase database;
    private final AuditQueries audit;

    AuditQueriesTest(TestDatabase database) {
        this.database = database;
        this.audit = new AuditQueries(database.database());
    }

    @BeforeEach
    void emptyAuditLog() {
        database.truncate();
    }

    @Test
    void the_log_starts_empty_and_reading_it_is_an_access() {
        assertThat(audit.list(GOVERNANCE, Which.ALL, 10)).isEmpty();
        assertThat(audit.list(GOVERNANCE, Which.ALL, 10))
                .singleElement()
                .satisfies(access -> assertThat(access.room()).isEqualTo("governance"));
    }

    @Test
    void accesses_are_listed_newest_first_and_can_be_limited_to_one_user() {
        access("ann");
        access("bob");
        access("ann");

        assertThat(audit.list(GOVERNANCE, Which.ALL, 10).stream().map(AuditedAccess::user))
                .containsExactly("ann", "bob", "ann");
        assertThat(audit.list(GOVERNANCE, Which.ofUser("bob"), 10)).hasSize(1);
        assertThat(audit.count(GOVERNANCE, Which.ofUser("ann"))).isEqualTo(new AuditQueries.AuditPage(2, 1));
        assertThat(audit.list(GOVERNANCE, opened("ann"), 10)).hasSize(2);
        assertThat(audit.list(GOVERNANCE, opened("gov"), 10)).isEmpty();
    }

    /** Nothing is shown for an entry that the owner of the table drops by a trigger. */
    @Test
    void an_entry_that_a_trigger_drops_is_noticed_before_anything_is_shown() {
        database.run(
                "create function homeward.drops() returns trigger language plpgsql as $$ begin return null; end $$;"
                        + " create trigger a_drop before insert on homeward.audit for each row when (new.user_name = 'mallory')"
                        + " execute function homeward.drops()");
        try {
            assertThatThrownBy(() -> access("mallory")).isInstanceOf(AuditUnwritable.class);
        } finally {
            database.run("drop trigger a_drop on homeward.audit; drop function homeward.drops()");
        }
        access("ann");
        assertThat(database.auditCheck().run(List.of()).fault()).isNull();
    }

    /** The owner of the database changes no entry, so that the log stays valid, and lets governance see none of one user. */
    @Test
    void entries_that_a_policy_hides_from_governance_are_noticed() {
        access("ann");
        access("mallory");
        access("ann");
        assertThat(audit.countHidden(GOVERNANCE, 3)).isZero();
        database.run("create policy hide on homeward.audit as restrictive for select to public"
                + " using (user_name <> 'mallory' or (select rls.viewer()) = 'system:audit')");
        try {
            assertThat(database.auditCheck().run(List.of()).fault()).isNull();
            assertThat(audit.countHidden(GOVERNANCE, 3)).isOne();
        } finally {
            database.run("drop policy hide on homeward.audit");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "GOVERNANCE")
    void no_other_role_reads_the_audit_log(Role role) {
        access("ann");

        assertThat(audit.list(Viewer.of("x", role), Which.ALL, 10)).isEmpty();
        assertThat(audit.count(Viewer.of("x", role), Which.ALL).entries()).isZero();
    }

    @Test
    void accesses_are_found_by_room_period_and_child_and_the_child_is_in_no_filter_text() {
        ChildId child = ChildId.random();
        access("ann");
        database.database()
                .audit(
                        Viewer.of("bob", Role.POLICE),
                        AuditEvent.of(AuditKind.SHEET, "print", "chronology")
                                .concerning(Concerned.of(List.of(child.value()), List.of())));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

        assertThat(users(new Which("", AuditRoom.SHEETS, null, null, null, false)))
                .containsExactly("bob");
        assertThat(users(new Which("", AuditRoom.IMPORTS, null, null, null, false)))
                .isEmpty();
        assertThat(users(new Which("", null, child, null, null, false))).containsExactly("bob");
        assertThat(users(new Which("", null, ChildId.random(), null, null, false)))
                .isEmpty();
        assertThat(users(new Which("", AuditRoom.SHEETS, null, today, today, false)))
                .containsExactly("bob");
        assertThat(users(new Which("", null, null, today.plusDays(1), null, false)))
                .isEmpty();
        assertThat(users(new Which("", null, null, null, today.minusDays(1), false)))
                .isEmpty();
        assertThat(database.listAsSuperuser(
                        "select filter from homeward.audit where subject = '" + child.value() + "'"))
                .isNotEmpty()
                .allSatisfy(filter ->
                        assertThat(filter).doesNotContain(child.value().toString()));
    }

    @Test
    void what_can_be_no_users_name_is_not_kept() {
        access("ann");
        for (String typed : List.of("Ann Example", "=cmd|x", "12/03/2010", "ann\n", "a".repeat(200))) {
            assertThat(users(new Which(typed, null, null, null, null, false))).isEmpty();
        }
        assertThat(users(Which.ofUser("system:intake"))).isEmpty();

        assertThat(database.listAsSuperuser(
                        "select distinct filter from homeward.audit where room = 'governance' order by 1"))
                .containsExactly("user=?", "user=system:intake");
    }

    @Test
    void refused_attempts_and_failed_sign_ins_are_listed_by_themselves() {
        access("ann");
        database.database().audit(Viewer.of("bob", Role.BOARD), AuditEvent.refused("print", "chronology"));
        database.database()
                .audit(Viewer.of("cat", Role.BOARD), AuditEvent.of(AuditKind.SIGN_IN_REFUSED, "users", "sign-in"));

        assertThat(audit.listRefused(GOVERNANCE, 10).stream().map(AuditedAccess::user))
                .containsExactly("cat", "bob");
        assertThat(audit.listRefused(Viewer.of("x", Role.ADMIN), 10)).isEmpty();
    }

    private List<String> users(Which which) {
        List<String> users = audit.list(GOVERNANCE, which, 10).stream()
                .map(AuditedAccess::user)
                .filter(user -> !user.equals("gov"))
                .toList();
        assertThat(audit.count(GOVERNANCE, which).entries()).isGreaterThanOrEqualTo(users.size());
        return users;
    }

    private static Which opened(String user) {
        return new Which(user, null, null, null, null, true);
    }

    private void access(String user) {
        database.database()
                .read(
                        Viewer.of(user, Role.POLICE),
                        ReadRequest.record("interviews", "account", "an id"),
                        dsl -> java.util.Optional.of("a record"));
    }
}
