package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestApplication;
import org.homeward.users.SecondFactor;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.Test;

/** Who can sign in, and what a failed attempt reveals. */
@DatabaseTest
class SignInTest extends SignInTestBase {

    SignInTest(TestApplication application) {
        super(application);
    }

    @Test
    void after_five_wrong_passwords_the_right_one_is_refused_for_a_minute() {
        wrong("ann", 5);

        assertThat(canSignIn("ann")).isFalse();
        application.clock().travel(Duration.ofSeconds(61));
        assertThat(canSignIn("ann")).isTrue();
    }

    @Test
    void each_further_wrong_password_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        wrong("ann", 5);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waits.add(secondsLocked("ann"));
            application.clock().travel(Duration.ofSeconds(secondsLocked("ann")));
            wrong("ann", 1);
        }

        assertThat(waits).containsExactly(60L, 120L, 240L, 480L, 900L, 900L);
    }

    @Test
    void a_password_alone_opens_nothing_to_a_user_with_a_second_factor() {
        UsersFixtures.withFactor(
                application.bean(SecondFactor.class),
                Viewer.of("ann", Role.ANALYST),
                application.clock().instant());

        HttpUser ann = ann();

        assertThat(hasAccess(ann)).isFalse();
        for (String vaadin : List.of("uidl", "init", "heartbeat", "push", "")) {
            for (String data :
                    List.of(ROOM, "export/coverage.csv", "map/places/cells", "session/../export/places.csv")) {
                assertThat(ann.get(data + "?v-r=" + vaadin).statusCode())
                        .as(data + " as if it were a message of the page: " + vaadin)
                        .isNotEqualTo(200);
            }
        }
        assertThat(ann.get("you").headers().firstValue("Location").orElse("")).endsWith("/second-factor");
        assertThat(hasAccess(HttpUser.signedIn(application, "bob", RIGHT))).isTrue();
    }

    @Test
    void a_locked_account_does_not_affect_other_users() {
        wrong("ann", 6);

        assertThat(canSignIn("bob")).isTrue();
    }

    @Test
    void signing_in_resets_the_failed_attempts() {
        wrong("ann", 4);
        assertThat(canSignIn("ann")).isTrue();
        wrong("ann", 4);

        assertThat(canSignIn("ann")).isTrue();
    }

    @Test
    void many_names_tried_from_one_address_block_that_address_only() {
        for (int i = 0; i < 20; i++) {
            anonymous().from("192.0.2.7").signIn("nobody" + i, "wrong");
        }

        assertThat(isSignedIn(anonymous().from("192.0.2.7").signIn("ann", RIGHT)))
                .isFalse();
        assertThat(isSignedIn(anonymous().from("192.0.2.8").signIn("ann", RIGHT)))
                .isTrue();
    }

    @Test
    void many_wrong_passwords_at_once_are_counted_one_by_one() {
        List<Thread> attempts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            attempts.add(Thread.startVirtualThread(() -> anonymous().signIn("ann", "wrong")));
        }
        attempts.forEach(SignInTest::join);

        assertThat(application
                        .database()
                        .queryAsSuperuser("select wrong from homeward.login_attempt where subject = 'ann'"))
                .isEqualTo("5");
    }

    @Test
    void an_unknown_name_a_wrong_password_a_locked_account_and_a_disabled_user_get_the_same_response() {
        application.database().run("update homeward.app_user set disabled = true where name = 'bob'");
        HttpResponse<String> unknown = anonymous().signIn("nobody", "wrong");
        HttpResponse<String> wrong = anonymous().signIn("ann", "wrong");
        HttpResponse<String> disabled = anonymous().signIn("bob", RIGHT);
        wrong("ann", 5);
        HttpResponse<String> locked = anonymous().signIn("ann", RIGHT);

        assertThat(List.of(wrong, disabled, locked)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(answer.body()).isEqualTo(unknown.body());
            assertThat(answer.headers().firstValue("Location"))
                    .isEqualTo(unknown.headers().firstValue("Location"));
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        });
        assertThat(unknown.headers().firstValue("Location")).get().asString().contains("sign-in?error");
    }

    /** Another site could sign a user in under a name of its choice, and read afterwards what they did. */
    @Test
    void a_sign_in_comes_from_the_sign_in_page_of_the_same_session() {
        HttpUser caller = anonymous();
        String anothers = HttpUser.csrf(anonymous().get("sign-in").body());
        caller.get("sign-in");
        for (String token : List.of("", "&_csrf=", "&_csrf=x", "&_csrf=" + anothers)) {
            HttpResponse<String> answer =
                    caller.postForm("sign-in", "username=ann&password=" + RIGHT.replace(" ", "+") + token);

            assertThat(answer.headers().firstValue("Location")).get().asString().contains("ended=sign_in_page");
            assertThat(hasAccess(caller)).isFalse();
        }
        caller.signIn("ann", RIGHT);
        assertThat(hasAccess(caller)).isTrue();
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        HttpUser caller = anonymous();
        List<Long> unknown = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            unknown.add(time(() -> caller.signIn("nobody", "wrong")));
            known.add(time(() -> caller.signIn("ann", "wrong")));
        }

        assertThat((double) median(unknown) / median(known)).isBetween(0.7, 1.4);
    }

    @Test
    void an_unknown_user_name_is_not_stored() {
        anonymous().signIn("my secret password", "wrong");
        anonymous().signIn("swordfish", "wrong");

        assertThat(application
                        .database()
                        .queryAsSuperuser(
                                "select string_agg(subject, ',') from homeward.login_attempt where kind = 'ACCOUNT'"))
                .isEqualTo("?");
    }

    private void wrong(String user, int times) {
        for (int i = 0; i < times; i++) {
            anonymous().signIn(user, "wrong");
        }
    }

    private long secondsLocked(String user) {
        return Math.round(Double.parseDouble(application
                .database()
                .queryAsSuperuser(
                        "select extract(epoch from locked_until - last_at) from homeward.login_attempt where subject = '"
                                + user + "'")));
    }

    private static long time(Runnable what) {
        long began = System.nanoTime();
        what.run();
        return System.nanoTime() - began;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
