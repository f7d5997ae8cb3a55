package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.access.session.SessionEndReason;
import org.homeward.access.session.UserSessions;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestApplication;
import org.homeward.users.OwnPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a session lasts, and how it ends. */
@DatabaseTest
class SessionsTest extends SignInTestBase {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    SessionsTest(TestApplication application) {
        super(application);
    }

    @Test
    void signing_in_changes_the_session_id() {
        HttpUser caller = anonymous();
        caller.get("sign-in");
        String before = caller.session();
        caller.signIn("ann", RIGHT);

        assertThat(caller.session()).isNotEqualTo(before).isNotEqualTo("none");
        assertThat(hasAccess(caller)).isTrue();
    }

    /** A page that somebody left open reads as them, whoever signed in since. */
    @Test
    void signing_in_ends_what_another_user_left_open_in_the_same_browser() {
        HttpUser browser = ann();
        String page = browser.get("?v-r=init&location=you&query=&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900"
                        + "&v-bw=1440&v-tzo=0&v-wn=left")
                .body();
        String left = "?v-r=uidl&v-uiId=" + found("\"v-uiId\":(\\d+)", page);
        String poll = "{\"csrfToken\":\"" + found("\"Vaadin-Security-Key\":\"([^\"]+)\"", page)
                + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}],"
                + "\"syncId\":0,\"clientId\":0}";

        assertThat(isSignedIn(browser.signIn("bob", RIGHT))).isTrue();

        assertThat(browser.post(left, poll).body()).contains("sessionExpired");
        assertThat(application.bean(UserSessions.class).of("ann")).isEmpty();
        assertThat(hasAccess(browser)).isTrue();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void after_signing_out_the_session_has_no_access() {
        HttpUser caller = ann();
        String page = caller.get("you").body();
        caller.postForm("logout", "_csrf=" + HttpUser.csrf(page));

        assertThat(hasAccess(caller)).isFalse();
    }

    @Test
    void another_site_cannot_sign_a_user_out() {
        HttpUser caller = ann();

        assertThat(caller.postForm("logout", "").statusCode()).isEqualTo(403);
        assertThat(hasAccess(caller)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?v-r=heartbeat&v-uiId=0", "?v-r=uidl&v-uiId=0", "session/status"})
    void automatic_requests_of_a_page_do_not_extend_the_session(String path) {
        HttpUser caller = ann();
        application.clock().travel(Duration.ofMinutes(10));
        String poll =
                "{\"csrfToken\":\"x\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}]}";
        if (path.startsWith("session")) {
            caller.get(path);
        } else {
            caller.post(path, poll);
        }
        application.clock().travel(Duration.ofMinutes(6));

        assertThat(hasAccess(caller)).isFalse();
    }

    @Test
    void user_activity_extends_the_session() {
        HttpUser caller = ann();
        for (String path : List.of(ROOM, "session/active", "you", "?v-r=uidl&v-uiId=0")) {
            application.clock().travel(Duration.ofMinutes(10));
            if (path.startsWith("?")) {
                caller.post(
                        path,
                        "{\"csrfToken\":\"x\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"click\",\"data\":{}}]}");
            } else {
                caller.get(path);
            }
        }
        application.clock().travel(Duration.ofMinutes(10));

        assertThat(hasAccess(caller)).isTrue();
    }

    @Test
    void a_session_ends_after_ten_hours_even_if_the_user_is_active() {
        HttpUser caller = ann();
        for (int i = 0; i < 59; i++) {
            application.clock().travel(Duration.ofMinutes(10));
            assertThat(hasAccess(caller)).as("after %s minutes", 10 * (i + 1)).isTrue();
        }
        application.clock().travel(Duration.ofMinutes(10));

        assertThat(hasAccess(caller)).isFalse();
    }

    @Test
    void an_idle_page_is_told_why_its_session_ended() {
        HttpUser caller = ann();
        application.clock().travel(Duration.ofMinutes(15));

        assertThat(caller.get("session/status").body()).isEqualTo("{\"signedIn\":false,\"ended\":\"idle\"}");
        assertThat(caller.get("places").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/sign-in?ended=idle");
    }

    @Test
    void a_third_session_ends_the_oldest_and_says_so() {
        HttpUser first = ann();
        application.clock().travel(Duration.ofSeconds(1));
        HttpUser second = ann();
        application.clock().travel(Duration.ofSeconds(1));
        HttpUser third = ann();

        assertThat(hasAccess(first)).isFalse();
        assertThat(hasAccess(second)).isTrue();
        assertThat(hasAccess(third)).isTrue();
        assertThat(first.get("session/status").body()).isEqualTo("{\"signedIn\":false,\"ended\":\"elsewhere\"}");
    }

    /** The clock does not advance here: the order of the sessions does not depend on it. */
    @Test
    void the_newest_session_is_never_the_one_that_ends() {
        HttpUser before = ann();
        for (int session = 2; session <= 9; session++) {
            HttpUser newest = ann();
            assertThat(hasAccess(newest)).as("session %d", session).isTrue();
            assertThat(hasAccess(before))
                    .as("the one before session %d", session)
                    .isTrue();
            before = newest;
        }
    }

    @Test
    void signing_out_everywhere_ends_every_session_of_that_user_only() {
        List<HttpUser> own = List.of(ann(), ann());
        HttpUser other = HttpUser.signedIn(application, "bob", RIGHT);
        application
                .bean(UserSessions.class)
                .endWhere(session -> session.principal().getUsername().equals("ann"), SessionEndReason.EVERYWHERE);

        assertThat(own).noneMatch(SignInTestBase::hasAccess);
        assertThat(own.getFirst().get("session/status").body())
                .isEqualTo("{\"signedIn\":false,\"ended\":\"everywhere\"}");
        assertThat(hasAccess(other)).isTrue();
    }

    @Test
    void a_new_password_gives_this_session_access_and_ends_the_others() {
        application.database().run("update homeward.app_user set password_due = true where name = 'ann'");
        HttpUser other = ann();
        HttpUser caller = ann();
        UserSessions sessions = application.bean(UserSessions.class);
        var principal = sessions.of("ann").getLast().principal();
        application.bean(OwnPassword.class).change(principal, RIGHT, "four words nobody guesses", renewed -> {
            sessions.renew(caller.session(), renewed);
            sessions.endOthers("ann", caller.session(), SessionEndReason.EVERYWHERE);
        });

        assertThat(hasAccess(caller)).isTrue();
        assertThat(hasAccess(other)).isFalse();
        assertThat(canSignIn("ann")).isFalse();
        assertThat(isSignedIn(anonymous().signIn("ann", "four words nobody guesses")))
                .isTrue();
    }

    @Test
    void everyone_finds_their_own_sign_in() {
        assertThat(Visit.of(ann(), "you", "").page()).contains("Create token", "Sign out everywhere");
        assertThat(Visit.of(ann(), "password", "").page()).contains("Save password");
    }

    @Test
    void disabling_a_user_ends_their_session_within_five_seconds() {
        HttpUser caller = ann();
        assertThat(hasAccess(caller)).isTrue();
        application.database().run("update homeward.app_user set disabled = true where name = 'ann'");

        assertThat(timeUntilNoAccess(caller)).isLessThan(FIVE_SECONDS);
    }

    @Test
    void changing_a_role_ends_the_session_within_five_seconds() {
        HttpUser caller = ann();
        HttpUser other = HttpUser.signedIn(application, "bob", RIGHT);
        application.database().run("update homeward.app_user set role = 'BOARD' where name = 'ann'");

        assertThat(timeUntilNoAccess(caller)).isLessThan(FIVE_SECONDS);
        assertThat(caller.get("session/status").body()).isEqualTo("{\"signedIn\":false,\"ended\":\"rights\"}");
        assertThat(hasAccess(other)).isTrue();
    }

    @Test
    void until_the_initial_password_is_changed_only_the_password_page_opens() {
        application.database().run("update homeward.app_user set password_due = true where name = 'ann'");
        HttpUser caller = ann();

        assertThat(caller.get("places").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/password");
        assertThat(caller.get(ROOM).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/password");
        assertThat(caller.get("password").statusCode()).isEqualTo(200);
    }

    private static Duration timeUntilNoAccess(HttpUser caller) {
        long began = System.nanoTime();
        while (hasAccess(caller)) {
            if (System.nanoTime() - began > Duration.ofSeconds(20).toNanos()) {
                break;
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
