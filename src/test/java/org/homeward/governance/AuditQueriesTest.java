package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.governance.AuditQueries.Which;
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

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "GOVERNANCE")
    void no_other_role_reads_the_audit_log(Role role) {
        access("ann");

        assertThat(audit.list(Viewer.of("x", role), Which.ALL, 10)).isEmpty();
        assertThat(audit.count(Viewer.of("x", role), Which.ALL).entries()).isZero();
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
