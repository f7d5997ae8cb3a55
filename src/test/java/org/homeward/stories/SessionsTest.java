package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.homeward.access.session.SessionEndReason;
import org.homeward.access.session.UserSessions;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestApplication;
import org.homeward.users.OwnPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For how long somebody is inside, and how they are shown out. */
@DatabaseTest
class SessionsTest extends SignInTestBase {

    private static final Duration SOON = Duration.ofSeconds(5);

    SessionsTest(TestApplication application) {
        super(application);
    }

    @Test
    void signing_in_changes_the_number_of_the_session() {
        HttpUser caller = anonymous();
        caller.get("sign-in");
        String before = caller.session();
        caller.signIn("ann", RIGHT);

        assertThat(caller.session()).isNotEqualTo(before).isNotEqualTo("none");
        assertThat(isInside(caller)).isTrue();
    }

    @Test
    void who_has_signed_out_is_outside() {
        HttpUser caller = ann();
        String page = caller.get("you").body();
        caller.postForm("logout", "_csrf=" + HttpUser.csrf(page));

        assertThat(isInside(caller)).isFalse();
    }

    @Test
    void nobody_is_signed_in_or_out_by_another_site() {
        HttpUser caller = ann();

        assertThat(caller.postForm("logout", "").statusCode()).isEqualTo(403);
        assertThat(isInside(caller)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?v-r=heartbeat&v-uiId=0", "?v-r=uidl&v-uiId=0", "session/status"})
    void what_a_page_asks_by_itself_keeps_nobody_in(String path) {
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

        assertThat(isInside(caller)).isFalse();
    }

    @Test
    void who_does_something_stays_in() {
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

        assertThat(isInside(caller)).isTrue();
    }

    @Test
    void after_ten_hours_everyone_signs_in_again_whatever_they_do() {
        HttpUser caller = ann();
        for (int i = 0; i < 59; i++) {
            application.clock().travel(Duration.ofMinutes(10));
            assertThat(isInside(caller)).as("after %s minutes", 10 * (i + 1)).isTrue();
        }
        application.clock().travel(Duration.ofMinutes(10));

        assertThat(isInside(caller)).isFalse();
    }

    @Test
    void a_page_left_alone_is_told_why_it_is_shut() {
        HttpUser caller = ann();
        application.clock().travel(Duration.ofMinutes(15));

        assertThat(caller.get("session/status").body()).isEqualTo("{\"signedIn\":false,\"ended\":\"idle\"}");
        assertThat(caller.get("places").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/sign-in?ended=idle");
    }

    @Test
    void a_third_screen_closes_the_oldest_and_says_so() {
        HttpUser first = ann();
        application.clock().travel(Duration.ofSeconds(1));
        HttpUser second = ann();
        application.clock().travel(Duration.ofSeconds(1));
        HttpUser third = ann();

        assertThat(isInside(first)).isFalse();
        assertThat(isInside(second)).isTrue();
        assertThat(isInside(third)).isTrue();
        assertThat(first.get("session/status").body()).isEqualTo("{\"signedIn\":false,\"ended\":\"elsewhere\"}");
    }

    /** The clock stands still meanwhile: who came last is not read from it. */
    @Test
    void the_screen_that_closes_is_never_the_newest() {
        HttpUser before = ann();
        for (int screen = 2; screen <= 9; screen++) {
            HttpUser newest = ann();
            assertThat(isInside(newest)).as("screen %d", screen).isTrue();
            assertThat(isInside(before)).as("the one before screen %d", screen).isTrue();
            before = newest;
        }
    }

    @Test
    void signing_out_everywhere_ends_every_stay_of_one_user_and_of_no_other() {
        List<HttpUser> own = List.of(ann(), ann());
        HttpUser other = HttpUser.signedIn(application, "bob", RIGHT);
        application
                .bean(UserSessions.class)
                .endWhere(session -> session.principal().getUsername().equals("ann"), SessionEndReason.EVERYWHERE);

        assertThat(own).noneMatch(SignInTestBase::isInside);
        assertThat(own.getFirst().get("session/status").body())
                .isEqualTo("{\"signedIn\":false,\"ended\":\"everywhere\"}");
        assertThat(isInside(other)).isTrue();
    }

    @Test
    void a_new_password_opens_the_house_to_this_screen_and_shuts_the_others() {
        application.database().run("update homeward.app_user set password_due = true where name = 'ann'");
        HttpUser other = ann();
        HttpUser caller = ann();
        UserSessions sessions = application.bean(UserSessions.class);
        var principal = sessions.of("ann").getLast().principal();
        application.bean(OwnPassword.class).change(principal, RIGHT, "four words nobody guesses", renewed -> {
            sessions.renew(caller.session(), renewed);
            sessions.endOthers("ann", caller.session(), SessionEndReason.EVERYWHERE);
        });

        assertThat(isInside(caller)).isTrue();
        assertThat(isInside(other)).isFalse();
        assertThat(isLetIn("ann")).isFalse();
        assertThat(let(anonymous().signIn("ann", "four words nobody guesses"))).isTrue();
    }

    @Test
    void everyone_finds_their_own_sign_in() {
        assertThat(Visit.of(ann(), "you", "").page()).contains("Create token", "Sign out everywhere");
        assertThat(Visit.of(ann(), "password", "").page()).contains("Save password");
    }

    @Test
    void a_user_disabled_while_inside_is_outside_within_five_seconds() {
        HttpUser caller = ann();
        assertThat(isInside(caller)).isTrue();
        application.database().run("update homeward.app_user set disabled = true where name = 'ann'");

        assertThat(untilOutside(caller)).isLessThan(SOON);
    }

    @Test
    void a_role_changed_while_inside_ends_the_stay_within_five_seconds() {
        HttpUser caller = ann();
        HttpUser other = HttpUser.signedIn(application, "bob", RIGHT);
        application.database().run("update homeward.app_user set role = 'BOARD' where name = 'ann'");

        assertThat(untilOutside(caller)).isLessThan(SOON);
        assertThat(caller.get("session/status").body()).isEqualTo("{\"signedIn\":false,\"ended\":\"rights\"}");
        assertThat(isInside(other)).isTrue();
    }

    @Test
    void before_a_first_password_is_changed_nothing_opens_but_where_it_is_changed() {
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

    private static Duration untilOutside(HttpUser caller) {
        long began = System.nanoTime();
        while (isInside(caller)) {
            if (System.nanoTime() - began > Duration.ofSeconds(20).toNanos()) {
                break;
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
