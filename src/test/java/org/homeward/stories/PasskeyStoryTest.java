package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
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

/** A passkey in a real browser, whose device is simulated by the browser itself. */
@CountyTest
class PasskeyStoryTest {

    private static final Viewer PERLA = Viewer.of("perla", Role.POLICE);

    @Test
    void a_user_adds_a_passkey_signs_in_with_it_confirms_with_it_and_removes_it(
            TestApplication application, Chromium chromium) {
        UsersFixtures.made(application.database(), PERLA.name(), PERLA.role());
        TestClock clock = application.clock();
        String secret = UsersFixtures.withFactor(application.bean(SecondFactor.class), PERLA, clock.instant());
        clock.travel(Duration.ofMinutes(1));
        try (BrowserUser perla =
                BrowserUser.signsIn(application, chromium, PERLA.name(), UsersFixtures.PASSWORD, "you")) {
            Device device = new Device(perla.page());
            assertThat(perla.text()).doesNotContain("Use your passkey");
            perla.page().getByLabel("Code of six digits").fill(UsersFixtures.code(secret, clock.instant()));
            perla.presses("Continue").page().waitForURL(Pattern.compile("/people"));

            perla.loads("you").presses("Add a passkey");
            perla.page().getByLabel("Name of the passkey").fill("Work laptop");
            perla.page().locator("vaadin-dialog .hw-button.primary").click();
            perla.page().getByText("Work laptop").waitFor();
            assertThat(perla.checksPage().text()).contains("Work laptop", "Not yet");

            signsInAgain(application, perla);
            device.recognises(false);
            perla.presses("Use your passkey");
            perla.page().getByText("No passkey was used.").waitFor();
            device.recognises(true);
            perla.presses("Use your passkey").page().waitForURL(Pattern.compile("/people"));

            perla.loads("you");
            assertThat(perla.text()).doesNotContain("Not yet");
            clock.travel(Duration.ofMinutes(6));
            perla.presses("Create token").page().waitForURL(Pattern.compile("/second-factor$"));
            perla.checksPage().presses("Use your passkey").page().waitForURL(Pattern.compile("/you$"));
            perla.settle().presses("Create token");
            assertThat(perla.page().locator("code.hw-secret").count()).isEqualTo(1);

            perla.presses("Remove Work laptop").checksPage();
            assertThat(perla.text()).doesNotContain("Work laptop");
            signsInAgain(application, perla);
            assertThat(perla.checksPage().text()).doesNotContain("Use your passkey");
        } finally {
            clock.reset();
        }
    }

    /** Signs out, and in again with the password, which leads to the second factor. */
    private static void signsInAgain(TestApplication application, BrowserUser perla) {
        Page page = perla.page();
        page.context().clearCookies();
        page.navigate(application.url() + "/sign-in");
        page.locator("vaadin-login-form input[name=username]").fill(PERLA.name());
        page.locator("vaadin-login-form input[name=password]").fill(UsersFixtures.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(Pattern.compile("/second-factor$"));
        page.getByLabel("Code of six digits").waitFor();
        perla.settle();
    }

    /** A device that holds passkeys and recognises its user, or does not. */
    private static final class Device {

        private final CDPSession session;
        private final String id;

        Device(Page page) {
            session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            Map.of("protocol", "ctap2", "transport", "internal").forEach(options::addProperty);
            for (String able : new String[] {
                "hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"
            }) {
                options.addProperty(able, true);
            }
            JsonObject added = new JsonObject();
            added.add("options", options);
            id = session.send("WebAuthn.addVirtualAuthenticator", added)
                    .get("authenticatorId")
                    .getAsString();
        }

        void recognises(boolean user) {
            JsonObject verified = new JsonObject();
            verified.addProperty("authenticatorId", id);
            verified.addProperty("isUserVerified", user);
            session.send("WebAuthn.setUserVerified", verified);
        }
    }
}
