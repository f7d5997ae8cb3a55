package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalRefused;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What an operator alone could weaken by a setting, and cannot: the value that two people agreed on stays in force. */
@DatabaseTest
class AgreedSettingsTest {

    private static final String THRESHOLD = "homeward.disclosure.threshold";
    private static final Viewer ONE = Viewer.of("gil", Role.GOVERNANCE);
    private static final Viewer TWO = Viewer.of("gwen", Role.GOVERNANCE);

    private final TestDatabase database;
    private final ApprovalLedger approvals;

    AgreedSettingsTest(TestDatabase database) {
        this.database = database;
        this.approvals = ApprovalFixtures.ledger(database);
    }

    @Test
    void the_value_that_the_first_start_found_stays_in_force_until_two_people_of_governance_agree_on_another() {
        assertThat(started("5").getProperty(THRESHOLD))
                .as("nothing is agreed yet")
                .isEqualTo("5");
        database.run("insert into homeward.setting_value (name, value) values ('" + THRESHOLD + "', '5')");
        MockEnvironment weakened = started("1");
        assertThat(weakened.getProperty(THRESHOLD)).isEqualTo("5");
        assertThat(AgreedSettings.waiting(weakened, THRESHOLD)).isEqualTo("1");
        assertThat(AgreedSettings.waiting(started("5"), THRESHOLD)).isNull();

        long asked = approvals.ask(
                ONE, new Approval.Request(ApprovalKind.SETTING, THRESHOLD, "5", "1", "Asked by the county"));
        for (Viewer alone : List.of(ONE, Viewer.of("adi", Role.ADMIN), Viewer.of("ana", Role.ANALYST))) {
            assertThatThrownBy(() -> approvals.approve(alone, asked, "I say so", (dsl, approved) -> approved))
                    .isInstanceOf(ApprovalRefused.class);
        }
        assertThatThrownBy(() -> database.database()
                        .writeUnversioned(
                                ONE,
                                dsl -> dsl.execute("insert into homeward.setting_value (name, value) values ('"
                                        + THRESHOLD + "', '1')")))
                .hasMessageContaining("row-level security");
        assertThat(started("1").getProperty(THRESHOLD)).isEqualTo("5");

        approvals.approve(TWO, asked, "As agreed", (dsl, approved) -> approved);
        assertThat(started("1").getProperty(THRESHOLD)).isEqualTo("1");
        assertThat(started("5").getProperty(THRESHOLD))
                .as("back again needs two, too")
                .isEqualTo("1");

        long stale = approvals.ask(
                ONE, new Approval.Request(ApprovalKind.SETTING, THRESHOLD, "5", "3", "From an old screen"));
        assertThatThrownBy(() -> approvals.approve(TWO, stale, "As agreed", (dsl, approved) -> approved))
                .hasMessageContaining("not as the request found it");
    }

    @Test
    void every_setting_that_is_agreed_on_has_a_configured_value() throws Exception {
        String configured =
                java.nio.file.Files.readString(java.nio.file.Path.of("src/main/resources/application.yaml"));
        AgreedSettings.NAMES.forEach(name ->
                assertThat(configured).contains("  " + name.substring(name.lastIndexOf('.') + 1) + ": ${HOMEWARD_"));
    }

    /** As a start with this configured value would have it. */
    private MockEnvironment started(String configured) {
        MockEnvironment environment = new MockEnvironment().withProperty(THRESHOLD, configured);
        try (var owner = database.asOwner()) {
            Map<String, String> agreed = AgreedSettings.read(KeyCheck.on(owner));
            AgreedSettings.keep(environment, agreed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return environment;
    }
}
