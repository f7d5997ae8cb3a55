package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The responses to users without access. */
@CountyTest
class ScreensRefusedTest {

    private final TestApplication application;

    ScreensRefusedTest(TestApplication application) {
        this.application = application;
    }

    @ParameterizedTest
    @MethodSource("org.homeward.stories.Rooms#guarded")
    void no_room_opens_without_signing_in(String path) {
        HttpResponse<String> answer = HttpUser.anonymous(application).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @ParameterizedTest
    @MethodSource("org.homeward.stories.Rooms#mapReplies")
    void no_map_data_is_sent_without_signing_in(String path) {
        HttpResponse<String> answer = HttpUser.anonymous(application).get(path);

        assertThat(answer.statusCode()).isIn(302, 401);
        assertThat(answer.body()).doesNotContain("features", "\"n\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"governance", "admin"})
    void governance_and_administrators_get_no_map_data_from_statements(String user) {
        HttpUser caller = HttpUser.signedIn(application, user);

        assertThat(Rooms.mapReplies().filter(path -> path.contains("places") || path.contains("offered")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(caller.get(path).statusCode()).isEqualTo(403));
    }

    @ParameterizedTest
    @MethodSource("org.homeward.stories.Rooms#mapReplies")
    void an_analyst_gets_the_data_of_every_map(String path) {
        HttpResponse<String> answer = HttpUser.signedIn(application, "analyst").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsAnyOf("features", "\"n\"", "\"size\"");
    }

    @Test
    void a_board_member_gets_no_hexagons() {
        assertThat(HttpUser.signedIn(application, "board")
                        .get(Rooms.mapReplies()
                                .filter(path -> path.contains("cells"))
                                .findAny()
                                .orElseThrow())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThat(HttpUser.anonymous(application)
                        .signIn("analyst", "wrong")
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .contains("/sign-in?error");
    }

    @Test
    void the_health_endpoint_returns_its_status_only() {
        HttpResponse<String> answer = HttpUser.anonymous(application).get("actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actuator/env", "actuator/metrics", "actuator/info", "actuator/health/db", "actuator"})
    void no_other_actuator_endpoint_is_available_on_the_main_port(String path) {
        assertThat(HttpUser.anonymous(application).get(path).statusCode()).isNotEqualTo(200);
        assertThat(HttpUser.signedIn(application, "admin").get(path).body())
                .doesNotContain("propertySources", "_links", "names");
    }

    @Test
    void the_settings_are_available_on_no_port() {
        assertThat(HttpUser.anonymous(application)
                        .getFrom(application.managementUrl() + "/actuator/env")
                        .statusCode())
                .isNotEqualTo(200);
    }
}
