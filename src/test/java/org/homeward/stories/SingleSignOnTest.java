package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.access.Role;
import org.homeward.access.SingleSignOn;
import org.homeward.access.UserPrincipal;
import org.homeward.access.session.UserSessions;
import org.homeward.support.CountyTest;
import org.homeward.support.OidcServer;
import org.homeward.support.TestApplication;
import org.homeward.users.OwnPassword;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.Test;

/** Single sign-on with a real OpenID provider, which this test starts. */
@CountyTest
class SingleSignOnTest {

    private static final Pattern REFRESH = Pattern.compile("content=\"0;url=([^\"]+)\"");

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final TestApplication local;

    SingleSignOnTest(TestApplication local) {
        this.local = local;
    }

    @Test
    void users_of_the_provider_have_the_rights_that_claims_and_account_both_give() throws IOException {
        String address = "http://localhost:" + freePort();
        int providerPort = freePort();
        // The provider starts last, because Spring keeps the strategy of its security context in one static field.
        try (TestApplication application = local.setUpOtherwise(Map.of(
                        "HOMEWARD_PORT",
                        address.substring(address.lastIndexOf(':') + 1),
                        "HOMEWARD_OIDC_ISSUER",
                        "http://localhost:" + providerPort,
                        "HOMEWARD_OIDC_SECRET",
                        OidcServer.SECRET,
                        "HOMEWARD_OIDC_ADDRESS",
                        address,
                        "HOMEWARD_OIDC_ROLES",
                        "missing-team=CHILDRENS_SERVICES, police-hub=POLICE, board-members=BOARD, admins=ADMIN",
                        "HOMEWARD_SECOND_FACTOR_REQUIRED",
                        "true"));
                OidcServer provider = OidcServer.start(
                        providerPort,
                        address + "/sign-in/answer/oidc",
                        Map.of(
                                "cora", claims("missing-team", List.of("E07999001"), "mfa"),
                                "gus", claims("unknown-team", List.of("*"), "mfa"),
                                "hal", claims("missing-team", List.of(), "mfa"),
                                "ida", claims("missing-team", List.of("*"), "pwd"),
                                "jo", claims("board-members", List.of("*"), "mfa"),
                                "kit", claims("admins", List.of("*"), "mfa"),
                                "police", claims("police-hub", List.of("*"), "mfa"),
                                "nell", claims("missing-team", List.of("E07999001"), "mfa")))) {
            UsersFixtures.made(application.database(), "jo", Role.ANALYST);
            UsersFixtures.made(application.database(), "nell", Role.CHILDRENS_SERVICES);
            theFlowSignsIn(application, provider);
            othersAreRefused(application, provider);
            anAnswerNeedsTheBrowserThatAsked(application, provider);
            nobodyGetsAPasswordByIt(application, provider);
            assertThat(Visit.of(HttpUser.signedIn(application, "analyst"), "places", "")
                            .showsScreen())
                    .as("a local account")
                    .isTrue();
        }
    }

    private static void theFlowSignsIn(TestApplication application, OidcServer provider) {
        HttpUser cora = HttpUser.anonymous(application);
        HttpResponse<String> page = cora.get("sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self'");

        assertThat(signIn(cora, provider, "cora")).isEqualTo("/");

        assertThat(Visit.of(cora, "interviews", "").showsScreen()).isTrue();
        assertThat(Visit.of(cora, "people", "").showsNotFound()).isTrue();
        assertThat(Visit.of(cora, "administration", "").showsNotFound()).isTrue();
        assertThat(Visit.of(cora, "you", "").page()).contains("Signed in by your organisation");
        assertThat(audited(
                        application,
                        "select what || ' ' || filter from homeward.audit where user_name = 'cora'"
                                + " and kind = 'SIGN_IN'"))
                .containsExactly("sign-in by provider amr=mfa acr=");
        assertThat(audited(
                        application,
                        "select distinct role || ' ' || scope from homeward.audit where user_name = 'cora'"))
                .containsExactly("CHILDRENS_SERVICES E07999001");
    }

    private static void othersAreRefused(TestApplication application, OidcServer provider) {
        // No mapped role; no areas; no second factor; another role than the account here; an administrator whom nobody
        // made here; the name of
        // a sample user.
        for (String user : List.of("gus", "hal", "ida", "jo", "kit", "police")) {
            HttpUser refused = HttpUser.anonymous(application);
            refused.get("sign-in");
            assertThat(signIn(refused, provider, user)).as(user).isEqualTo("/sign-in?error");
            assertThat(Visit.of(refused, "places", "").showsScreen()).as(user).isFalse();
        }
        assertThat(audited(application, "select count(*)::text from homeward.audit where kind = 'SIGN_IN_REFUSED'"))
                .containsExactly("6");
    }

    /** An account that its owner has not opened yet has no password to ask for, and more rights than the claims. */
    private static void nobodyGetsAPasswordByIt(TestApplication application, OidcServer provider) {
        application
                .database()
                .run("update homeward.app_user set password_hash = '', password_due = true where name = 'nell'");
        HttpUser nell = HttpUser.anonymous(application);
        nell.get("sign-in");
        assertThat(signIn(nell, provider, "nell")).isEqualTo("/");

        assertThat(Visit.of(nell, "password", "").page())
                .contains("managed by your organisation")
                .doesNotContain("vaadin-password-field");
        UserPrincipal principal =
                application.bean(UserSessions.class).of("nell").getFirst().principal();
        assertThatThrownBy(() -> application
                        .bean(OwnPassword.class)
                        .change(principal, "", "four words nobody guesses", renewed -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void anAnswerNeedsTheBrowserThatAsked(TestApplication application, OidcServer provider) {
        HttpUser asked = HttpUser.anonymous(application);
        asked.get("sign-in");
        String answer = answer(asked, provider, "cora");

        HttpUser other = HttpUser.anonymous(application);
        other.get("sign-in");
        assertThat(location(other.getFrom(answer))).isEqualTo("/sign-in?error");

        // Without the cookie, as a browser sends what another site leads to: asked again from here, and nothing else
        // happens.
        HttpResponse<String> across = HttpUser.anonymous(application).getFrom(answer);
        assertThat(across.statusCode()).isEqualTo(200);
        Matcher again = REFRESH.matcher(across.body());
        assertThat(again.find()).isTrue();
        assertThat(location(asked.get("sign-in/answer/" + again.group(1).replace("&amp;", "&"))))
                .isEqualTo("/");
    }

    /** Signs in at the provider, and returns where Homeward then leads. */
    private static String signIn(HttpUser browser, OidcServer provider, String user) {
        return location(browser.getFrom(answer(browser, provider, user)));
    }

    /** The address to which the provider sends the browser back. */
    private static String answer(HttpUser browser, OidcServer provider, String user) {
        String authorise = location(browser.get(SingleSignOn.BEGIN));
        assertThat(authorise).startsWith(provider.issuer()).contains("code_challenge=", "nonce=", "state=", "max_age=");
        String login = at(provider, browser.getFrom(authorise));
        Matcher csrf = CSRF.matcher(browser.getFrom(login).body());
        assertThat(csrf.find()).isTrue();
        browser.postFormTo(
                login,
                "username=" + user + "&password=" + OidcServer.SECRET + "&_csrf="
                        + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
        return location(browser.getFrom(authorise));
    }

    /** Where the provider leads, which may say it without its own address. */
    private static String at(OidcServer provider, HttpResponse<String> response) {
        String location = location(response);
        return location.startsWith("/") ? provider.issuer() + location : location;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("nowhere: " + response.statusCode());
    }

    private static Map<String, Object> claims(String role, List<String> districts, String method) {
        return Map.of("roles", List.of(role), "homeward_districts", districts, "amr", List.of(method));
    }

    private static List<String> audited(TestApplication application, String query) {
        return application.database().listAsSuperuser(query);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
