package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** Who is let in, and what trying tells. */
@DatabaseTest
class SignInTest extends SignInTestBase {

    SignInTest(TestApplication application) {
        super(application);
    }

    @Test
    void after_five_wrong_passwords_the_right_one_is_refused_until_time_has_passed() {
        wrong("ann", 5);

        assertThat(isLetIn("ann")).isFalse();
        application.clock().travel(Duration.ofSeconds(61));
        assertThat(isLetIn("ann")).isTrue();
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
    void the_lock_of_one_account_shuts_out_nobody_else() {
        wrong("ann", 6);

        assertThat(isLetIn("bob")).isTrue();
    }

    @Test
    void who_signs_in_starts_afresh() {
        wrong("ann", 4);
        assertThat(isLetIn("ann")).isTrue();
        wrong("ann", 4);

        assertThat(isLetIn("ann")).isTrue();
    }

    @Test
    void many_names_tried_from_one_address_shut_that_address_and_no_other() {
        for (int i = 0; i < 20; i++) {
            anonymous().from("192.0.2.7").signIn("nobody" + i, "wrong");
        }

        assertThat(let(anonymous().from("192.0.2.7").signIn("ann", RIGHT))).isFalse();
        assertThat(let(anonymous().from("192.0.2.8").signIn("ann", RIGHT))).isTrue();
    }

    @Test
    void many_wrong_passwords_at_once_are_counted_one_by_one() {
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            crowd.add(Thread.startVirtualThread(() -> anonymous().signIn("ann", "wrong")));
        }
        crowd.forEach(SignInTest::join);

        assertThat(application
                        .database()
                        .queryAsSuperuser("select wrong from homeward.login_attempt where subject = 'ann'"))
                .isEqualTo("5");
    }

    @Test
    void nothing_tells_an_unknown_name_from_a_wrong_password_a_locked_account_or_a_disabled_user() {
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
    void what_was_typed_as_a_name_that_nobody_has_is_written_nowhere() {
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
