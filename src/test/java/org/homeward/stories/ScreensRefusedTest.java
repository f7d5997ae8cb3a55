package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house answers to those who may not come in. */
@CountyTest
class ScreensRefusedTest {

    private final TestApplication application;

    ScreensRefusedTest(TestApplication application) {
        this.application = application;
    }

    @ParameterizedTest
    @MethodSource("org.homeward.stories.Rooms#guarded")
    void nobody_enters_a_room_without_signing_in(String path) {
        HttpResponse<String> answer = HttpUser.anonymous(application).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @ParameterizedTest
    @MethodSource("org.homeward.stories.Rooms#mapReplies")
    void nobody_is_answered_by_a_map_without_signing_in(String path) {
        HttpResponse<String> answer = HttpUser.anonymous(application).get(path);

        assertThat(answer.statusCode()).isIn(302, 401);
        assertThat(answer.body()).doesNotContain("features", "\"n\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"governance", "admin"})
    void who_guards_the_house_is_answered_by_no_map_of_what_children_told(String user) {
        HttpUser caller = HttpUser.signedIn(application, user);

        assertThat(Rooms.mapReplies().filter(path -> path.contains("places") || path.contains("offered")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(caller.get(path).statusCode()).isEqualTo(403));
    }

    @ParameterizedTest
    @MethodSource("org.homeward.stories.Rooms#mapReplies")
    void an_analyst_is_answered_by_every_map(String path) {
        HttpResponse<String> answer = HttpUser.signedIn(application, "analyst").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsAnyOf("features", "\"n\"");
    }

    @Test
    void the_board_is_answered_by_no_hexagon() {
        assertThat(HttpUser.signedIn(application, "board")
                        .get(Rooms.mapReplies()
                                .filter(path -> path.contains("cells"))
                                .findAny()
                                .orElseThrow())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_wrong_password_signs_nobody_in() {
        assertThat(HttpUser.anonymous(application)
                        .signIn("analyst", "wrong")
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .contains("/sign-in?error");
    }

    @Test
    void health_says_its_word_and_nothing_more() {
        HttpResponse<String> answer = HttpUser.anonymous(application).get("actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actuator/env", "actuator/metrics", "actuator/info", "actuator/health/db", "actuator"})
    void nothing_else_of_the_actuator_answers_on_the_main_port(String path) {
        assertThat(HttpUser.anonymous(application).get(path).statusCode()).isNotEqualTo(200);
        assertThat(HttpUser.signedIn(application, "admin").get(path).body())
                .doesNotContain("propertySources", "_links", "names");
    }

    @Test
    void the_settings_are_told_on_no_port() {
        assertThat(HttpUser.anonymous(application)
                        .getFrom(application.managementUrl() + "/actuator/env")
                        .statusCode())
                .isNotEqualTo(200);
    }
}
