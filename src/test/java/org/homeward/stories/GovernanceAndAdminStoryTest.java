package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.regex.Pattern;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.homeward.support.TestClock;
import org.homeward.users.SecondFactor;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.Test;

/** Governance sees who opened records, an administrator sees who may sign in, and neither sees a statement of a child. */
@CountyTest
class GovernanceAndAdminStoryTest {

    @Test
    void governance_sees_who_opened_an_account_and_why(TestApplication application, Chromium chromium) {
        String child = ConfidentialStatement.of(application.database()).child();
        Visit.ofAccount(HttpUser.signedIn(application, "police"), "interviews/" + child);
        try (BrowserUser governance = BrowserUser.signsIn(application, chromium, "governance")) {
            assertThat(governance.room()).isEqualTo("governance");
            governance.checksPage();
            assertThat(governance
                            .page()
                            .locator(".hw-list tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("Follow-up with the child"))
                            .first()
                            .innerText())
                    .contains("police");
        }
    }

    @Test
    void an_administrator_sees_who_may_sign_in_and_a_new_user_needs_two(
            TestApplication application, Chromium chromium) {
        try (BrowserUser one = BrowserUser.signsIn(application, chromium, "admin");
                BrowserUser two = BrowserUser.signsIn(application, chromium, "admin2")) {
            assertThat(one.room()).isEqualTo("administration");
            assertThat(one.rows().count()).isGreaterThanOrEqualTo(7);
            one.page().getByLabel("User name").fill("nora");
            one.page().locator(".hw-users-form vaadin-select").click();
            one.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Board member"))
                    .click();
            one.page().getByLabel("Reason").fill("joins the board in March");
            one.presses("Request new user").checksPage();
            assertThat(one.text()).contains("Your half of the first credentials for nora", "joins the board in March");
            assertThat(one.page().getByText("Approve", exactly()).count()).isZero();
            String first = one.page().locator("code.hw-secret").innerText();

            two.loads("administration").presses("Approve");
            two.page().locator("vaadin-dialog input").first().fill("known to both of us");
            two.page().locator("vaadin-dialog .hw-button.primary").click();
            two.settle().checksPage();
            assertThat(two.text()).contains("Your half of the first credentials for nora", "Approved by admin2");
            String second = two.page().locator("code.hw-secret").innerText();

            try (BrowserUser nora = BrowserUser.signsIn(application, chromium, "nora", second + " " + first, "you")) {
                assertThat(nora.checksPage().text()).contains("both halves of your first credentials");
            }
            assertThat(Visit.of(HttpUser.signedIn(application, "governance"), "governance", "")
                            .texts())
                    .contains("nora", "New user: Board member", "Approved by admin2");
            one.goesTo("imports").checksPage();
        }
    }

    /** Whoever left the screen for six minutes enters a code again, is led back, and then receives the token. */
    @Test
    void a_token_needs_a_fresh_code(TestApplication application, Chromium chromium) {
        UsersFixtures.made(application.database(), "stella", Role.POLICE);
        TestClock clock = application.clock();
        String secret = UsersFixtures.withFactor(
                application.bean(SecondFactor.class), Viewer.of("stella", Role.POLICE), clock.instant());
        clock.travel(Duration.ofMinutes(1));
        try (BrowserUser stella = BrowserUser.signsIn(application, chromium, "stella", UsersFixtures.PASSWORD, "you")) {
            assertThat(stella.room()).isEqualTo("second-factor");
            enterCode(stella, UsersFixtures.code(secret, clock.instant()));
            stella.page().waitForURL(Pattern.compile("/people"));
            stella.loads("you");
            clock.travel(Duration.ofMinutes(6));

            stella.presses("Create token");
            stella.page().waitForURL(Pattern.compile("/second-factor$"));
            assertThat(stella.checksPage().page().locator("code.hw-secret").count())
                    .isZero();
            enterCode(stella, UsersFixtures.code(secret, clock.instant()));
            stella.page().waitForURL(Pattern.compile("/you$"));

            stella.settle().presses("Create token");
            assertThat(stella.checksPage().page().locator("code.hw-secret").count())
                    .isEqualTo(1);
        } finally {
            clock.reset();
        }
    }

    private static void enterCode(BrowserUser user, String code) {
        user.page().getByLabel("Code of six digits").fill(code);
        user.page().getByText("Continue", exactly()).click();
    }

    @Test
    void one_button_ends_every_session_of_a_user(TestApplication application, Chromium chromium) {
        try (BrowserUser here = BrowserUser.signsIn(application, chromium, "governance", "you");
                BrowserUser there = BrowserUser.signsIn(application, chromium, "governance")) {
            here.checksPage();
            here.page().getByText("Sign out everywhere", exactly()).click();
            here.page().locator("vaadin-login-form").first().waitFor();

            // The page also leaves by itself as soon as it learns that its session has ended, so only the start is
            // awaited.
            there.page().navigate(application.url() + "/governance", untilCommitted());
            there.page().locator("vaadin-login-form").first().waitFor();
        }
    }

    private static Page.NavigateOptions untilCommitted() {
        return new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
