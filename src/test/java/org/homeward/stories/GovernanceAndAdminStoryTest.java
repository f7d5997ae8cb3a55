package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who guard the house see who looked and who may come in, and nothing of what children told. */
@CountyTest
class GovernanceAndAdminStoryTest {

    @Test
    void governance_reads_who_looked_and_why(TestApplication application, Chromium chromium) {
        try (BrowserUser police = BrowserUser.signsIn(application, chromium, "police")) {
            police.goesTo("interviews").rows().first().click();
            police.settle().statesWhy("Preparing a meeting");
        }
        try (BrowserUser governance = BrowserUser.signsIn(application, chromium, "governance")) {
            assertThat(governance.room()).isEqualTo("governance");
            governance.looks();
            assertThat(governance.row("police")).contains("Preparing a meeting");
        }
    }

    @Test
    void an_administrator_reads_who_may_come_in(TestApplication application, Chromium chromium) {
        try (BrowserUser admin = BrowserUser.signsIn(application, chromium, "admin")) {
            assertThat(admin.room()).isEqualTo("administration");
            assertThat(admin.rows().count()).isGreaterThanOrEqualTo(7);
            admin.looks().goesTo("imports").looks();
        }
    }

    @Test
    void it_takes_two_administrators_to_let_somebody_in(TestApplication application, Chromium chromium) {
        try (BrowserUser one = BrowserUser.signsIn(application, chromium, "admin");
                BrowserUser two = BrowserUser.signsIn(application, chromium, "admin2")) {
            one.goesTo("administration").page().getByLabel("User name").fill("nora");
            one.page().locator(".hw-users-form vaadin-select").click();
            one.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Board member"))
                    .click();
            one.presses("Request new user").looks();
            assertThat(one.text()).contains("Request sent. Another administrator must confirm it", "nora");
            assertThat(one.page().getByText("Confirm", exactly()).count()).isZero();

            two.goesTo("administration").presses("Confirm").looks();

            assertThat(two.text()).contains("Initial password for nora");
            assertThat(two.page().locator("code.hw-secret").innerText()).isNotBlank();
        }
    }

    @Test
    void one_button_ends_every_screen_of_a_reader(TestApplication application, Chromium chromium) {
        try (BrowserUser here = BrowserUser.signsIn(application, chromium, "governance");
                BrowserUser there = BrowserUser.signsIn(application, chromium, "governance")) {
            here.goesTo("you").looks();
            here.page().getByText("Sign out everywhere", exactly()).click();
            here.page().locator("vaadin-login-form").first().waitFor();

            there.page().navigate(application.url() + "/governance");
            there.page().locator("vaadin-login-form").first().waitFor();
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"governance", "admin"})
    void a_guardian_enters_no_room_of_what_children_told(String user, TestApplication application, Chromium chromium) {
        try (BrowserUser guardian = BrowserUser.signsIn(application, chromium, user)) {
            assertThat(List.of("places", "people", "factors", "trends", "coverage", "interviews"))
                    .allSatisfy(room -> assertThat(guardian.isRefused(room)).isTrue());
            assertThat(guardian.requests()).noneMatch(url -> url.contains("/map/"));
        }
    }
}
