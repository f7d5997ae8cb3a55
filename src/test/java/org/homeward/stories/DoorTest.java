package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.homeward.access.Role;
import org.homeward.access.session.Ended;
import org.homeward.access.session.Stays;
import org.homeward.support.DatabaseTest;
import org.homeward.support.House;
import org.homeward.users.OpenUsers;
import org.homeward.users.OwnPassword;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, for how long, and how they are shown out: over HTTP, on a clock that can be moved. */
@DatabaseTest
class DoorTest {

    private static final String RIGHT = OpenUsers.PASSWORD;
    private static final String ROOM = "map/areas/district";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final House house;

    DoorTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void twoPeople() {
        house.bean(Stays.class).endWhere(stay -> true, Ended.EVERYWHERE);
        OpenUsers.made(house.database(), "ann", Role.ANALYST);
        OpenUsers.made(house.database(), "bob", Role.ANALYST);
    }

    @AfterEach
    void goHome() {
        house.clock().goHome();
    }

    @Test
    void after_five_wrong_passwords_the_right_one_is_refused_until_time_has_passed() {
        wrong("ann", 5);

        assertThat(isLetIn("ann")).isFalse();
        house.clock().travel(Duration.ofSeconds(61));
        assertThat(isLetIn("ann")).isTrue();
    }

    @Test
    void each_further_wrong_password_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        wrong("ann", 5);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waits.add(secondsLocked("ann"));
            house.clock().travel(Duration.ofSeconds(secondsLocked("ann")));
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
            stranger().from("192.0.2.7").signIn("nobody" + i, "wrong");
        }

        assertThat(let(stranger().from("192.0.2.7").signIn("ann", RIGHT))).isFalse();
        assertThat(let(stranger().from("192.0.2.8").signIn("ann", RIGHT))).isTrue();
    }

    @Test
    void many_wrong_passwords_at_once_are_counted_one_by_one() {
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            crowd.add(Thread.startVirtualThread(() -> stranger().signIn("ann", "wrong")));
        }
        crowd.forEach(DoorTest::join);

        assertThat(house.database().askedOfAll("select wrong from homeward.sign_in_try where subject = 'ann'"))
                .isEqualTo("5");
    }

    @Test
    void nothing_tells_an_unknown_name_from_a_wrong_password_a_locked_account_or_a_disabled_user() {
        house.database().run("update homeward.app_user set disabled = true where name = 'bob'");
        HttpResponse<String> unknown = stranger().signIn("nobody", "wrong");
        HttpResponse<String> wrong = stranger().signIn("ann", "wrong");
        HttpResponse<String> disabled = stranger().signIn("bob", RIGHT);
        wrong("ann", 5);
        HttpResponse<String> locked = stranger().signIn("ann", RIGHT);

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
        Caller caller = stranger();
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
        stranger().signIn("my secret password", "wrong");
        stranger().signIn("swordfish", "wrong");

        assertThat(house.database()
                        .askedOfAll("select string_agg(subject, ',') from homeward.sign_in_try where kind = 'ACCOUNT'"))
                .isEqualTo("?");
    }

    @Test
    void signing_in_changes_the_number_of_the_session() {
        Caller caller = stranger();
        caller.get("sign-in");
        String before = caller.session();
        caller.signIn("ann", RIGHT);

        assertThat(caller.session()).isNotEqualTo(before).isNotEqualTo("none");
        assertThat(isInside(caller)).isTrue();
    }

    @Test
    void who_has_signed_out_is_outside() {
        Caller caller = ann();
        String page = caller.get("you").body();
        caller.postForm("logout", "_csrf=" + Caller.csrf(page));

        assertThat(isInside(caller)).isFalse();
    }

    @Test
    void nobody_is_signed_in_or_out_by_another_site() {
        Caller caller = ann();

        assertThat(caller.postForm("logout", "").statusCode()).isEqualTo(403);
        assertThat(isInside(caller)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?v-r=heartbeat&v-uiId=0", "?v-r=uidl&v-uiId=0", "door/standing"})
    void what_a_page_asks_by_itself_keeps_nobody_in(String path) {
        Caller caller = ann();
        house.clock().travel(Duration.ofMinutes(10));
        String poll =
                "{\"csrfToken\":\"x\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}]}";
        if (path.startsWith("door")) {
            caller.get(path);
        } else {
            caller.post(path, poll);
        }
        house.clock().travel(Duration.ofMinutes(6));

        assertThat(isInside(caller)).isFalse();
    }

    @Test
    void who_does_something_stays_in() {
        Caller caller = ann();
        for (String path : List.of(ROOM, "door/here", "you", "?v-r=uidl&v-uiId=0")) {
            house.clock().travel(Duration.ofMinutes(10));
            if (path.startsWith("?")) {
                caller.post(
                        path,
                        "{\"csrfToken\":\"x\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"click\",\"data\":{}}]}");
            } else {
                caller.get(path);
            }
        }
        house.clock().travel(Duration.ofMinutes(10));

        assertThat(isInside(caller)).isTrue();
    }

    @Test
    void after_ten_hours_everyone_signs_in_again_whatever_they_do() {
        Caller caller = ann();
        for (int i = 0; i < 59; i++) {
            house.clock().travel(Duration.ofMinutes(10));
            assertThat(isInside(caller)).as("after %s minutes", 10 * (i + 1)).isTrue();
        }
        house.clock().travel(Duration.ofMinutes(10));

        assertThat(isInside(caller)).isFalse();
    }

    @Test
    void a_page_left_alone_is_told_why_it_is_shut() {
        Caller caller = ann();
        house.clock().travel(Duration.ofMinutes(15));

        assertThat(caller.get("door/standing").body()).isEqualTo("{\"inside\":false,\"ended\":\"idle\"}");
        assertThat(caller.get("places").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/sign-in?ended=idle");
    }

    @Test
    void a_third_screen_closes_the_oldest_and_says_so() {
        Caller first = ann();
        house.clock().travel(Duration.ofSeconds(1));
        Caller second = ann();
        house.clock().travel(Duration.ofSeconds(1));
        Caller third = ann();

        assertThat(isInside(first)).isFalse();
        assertThat(isInside(second)).isTrue();
        assertThat(isInside(third)).isTrue();
        assertThat(first.get("door/standing").body()).isEqualTo("{\"inside\":false,\"ended\":\"elsewhere\"}");
    }

    @Test
    void signing_out_everywhere_ends_every_stay_of_one_user_and_of_no_other() {
        List<Caller> own = List.of(ann(), ann());
        Caller other = Caller.signedIn(house, "bob", RIGHT);
        house.bean(Stays.class).endWhere(stay -> stay.who().getUsername().equals("ann"), Ended.EVERYWHERE);

        assertThat(own).noneMatch(DoorTest::isInside);
        assertThat(own.getFirst().get("door/standing").body()).isEqualTo("{\"inside\":false,\"ended\":\"everywhere\"}");
        assertThat(isInside(other)).isTrue();
    }

    @Test
    void a_new_password_opens_the_house_to_this_screen_and_shuts_the_others() {
        house.database().run("update homeward.app_user set password_due = true where name = 'ann'");
        Caller other = ann();
        Caller caller = ann();
        Stays stays = house.bean(Stays.class);
        var who = stays.of("ann").getLast().who();
        house.bean(OwnPassword.class).change(who, RIGHT, "four words nobody guesses", renewed -> {
            stays.renew(caller.session(), renewed);
            stays.endOthers("ann", caller.session(), Ended.EVERYWHERE);
        });

        assertThat(isInside(caller)).isTrue();
        assertThat(isInside(other)).isFalse();
        assertThat(isLetIn("ann")).isFalse();
        assertThat(let(stranger().signIn("ann", "four words nobody guesses"))).isTrue();
    }

    @Test
    void everyone_finds_their_own_sign_in() {
        assertThat(Visit.of(ann(), "you", "").page()).contains("Make a token", "Sign out everywhere");
        assertThat(Visit.of(ann(), "password", "").page()).contains("Keep the new password");
    }

    @Test
    void a_user_disabled_while_inside_is_outside_within_five_seconds() {
        Caller caller = ann();
        assertThat(isInside(caller)).isTrue();
        house.database().run("update homeward.app_user set disabled = true where name = 'ann'");

        assertThat(untilOutside(caller)).isLessThan(SOON);
    }

    @Test
    void a_role_changed_while_inside_ends_the_stay_within_five_seconds() {
        Caller caller = ann();
        Caller other = Caller.signedIn(house, "bob", RIGHT);
        house.database().run("update homeward.app_user set role = 'BOARD' where name = 'ann'");

        assertThat(untilOutside(caller)).isLessThan(SOON);
        assertThat(caller.get("door/standing").body()).isEqualTo("{\"inside\":false,\"ended\":\"rights\"}");
        assertThat(isInside(other)).isTrue();
    }

    @Test
    void before_a_first_password_is_changed_nothing_opens_but_where_it_is_changed() {
        house.database().run("update homeward.app_user set password_due = true where name = 'ann'");
        Caller caller = ann();

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

    private Caller stranger() {
        return Caller.stranger(house);
    }

    private Caller ann() {
        return Caller.signedIn(house, "ann", RIGHT);
    }

    private boolean isLetIn(String user) {
        return let(stranger().signIn(user, RIGHT));
    }

    private static boolean let(HttpResponse<String> answer) {
        return !answer.headers().firstValue("Location").orElse("sign-in").contains("sign-in");
    }

    private static boolean isInside(Caller caller) {
        return caller.get(ROOM).statusCode() == 200;
    }

    private void wrong(String user, int times) {
        for (int i = 0; i < times; i++) {
            stranger().signIn(user, "wrong");
        }
    }

    private long secondsLocked(String user) {
        return Math.round(Double.parseDouble(house.database()
                .askedOfAll(
                        "select extract(epoch from locked_until - last_at) from homeward.sign_in_try where subject = '"
                                + user + "'")));
    }

    private static Duration untilOutside(Caller caller) {
        long began = System.nanoTime();
        while (isInside(caller)) {
            if (System.nanoTime() - began > Duration.ofSeconds(20).toNanos()) {
                break;
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static long time(Supplier<?> what) {
        long began = System.nanoTime();
        what.get();
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
