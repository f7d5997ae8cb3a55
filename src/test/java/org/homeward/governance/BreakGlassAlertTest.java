package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.push;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.interviews.InterviewsFixtures;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DatabaseTest
class BreakGlassAlertTest {

    private static final Viewer POLICE = Viewer.of("pol", Role.POLICE).forPurpose(Purpose.BREAK_GLASS);
    private static final String REASON = "A call at night, and her worker is not to be reached";

    private final TestDatabase database;
    private final BreakGlassQueries alerts;

    BreakGlassAlertTest(TestDatabase database) {
        this.database = database;
        this.alerts = new BreakGlassQueries(database.database());
    }

    @Test
    void governance_sees_who_when_and_why_but_never_the_name_of_the_child() {
        ChildId child = aStoredChild();
        InterviewsFixtures.glass(database).open(POLICE, child, REASON);
        InterviewsFixtures.glass(database).open(POLICE, "C-9999", REASON);

        List<BreakGlassAlert> listed = alerts.list(Viewer.of("gov", Role.GOVERNANCE), 10);

        assertThat(listed).hasSize(2).allSatisfy(alert -> {
            assertThat(alert.user()).isEqualTo("pol");
            assertThat(alert.role()).isEqualTo(Role.POLICE);
            assertThat(alert.reason()).isEqualTo(REASON);
            assertThat(alert.toString()).doesNotContain(REASON);
        });
        assertThat(listed.getFirst().child()).isNull();
        assertThat(listed.getFirst().until()).isNull();
        assertThat(listed.getLast().child()).startsWith("C-");
        assertThat(Optional.ofNullable(listed.getLast().until()))
                .hasValueSatisfying(
                        until -> assertThat(until).isAfter(listed.getLast().at()));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "GOVERNANCE", mode = EnumSource.Mode.EXCLUDE)
    void no_other_role_reads_the_list(Role role) {
        InterviewsFixtures.glass(database).open(POLICE, aStoredChild(), REASON);

        assertThat(alerts.list(Viewer.of("pol", role).forPurpose(Purpose.DATA_QUALITY), 10))
                .isEmpty();
    }

    private ChildId aStoredChild() {
        database.truncate();
        Accounts.store(
                database,
                aChild().named("Robin", "Canary").missingFrom("Harbour").disclosed(push("bullying")));
        try (Connection superuser = database.asSuperuser();
                var statement = superuser.createStatement();
                var found = statement.executeQuery("select public_id from homeward.child_key")) {
            found.next();
            return new ChildId(found.getObject(1, UUID.class));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
