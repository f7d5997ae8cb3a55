package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.access.ApiToken;
import org.homeward.access.Authorisation;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.export.ApiTable;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.request.FilterUrl;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.homeward.users.ApiTokenLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs read the figures of the screens, under the rules of the screens, and each answer is a copy. */
@CountyTest
class ApiTest {

    private static final String YEAR = "from=2025-04&to=2026-03";
    private static final String AREAS = "api/v1/places/areas?" + YEAR;

    private final TestApplication application;

    ApiTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void an_answer_has_the_rows_of_the_file_and_is_a_copy_for_a_recipient_and_a_purpose() {
        HttpResponse<String> answer = HttpUser.signedIn(application, "analyst").program(AREAS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store", "private");
        JsonNode copy = tree(answer);
        JsonNode file = JsonMapper.shared()
                .readTree(application
                        .bean(Exports.class)
                        .export(
                                Viewer.of("analyst", Role.ANALYST).forPurpose(Purpose.MEETING_PREPARATION),
                                "places",
                                Format.JSON,
                                FilterUrl.parameters(YEAR),
                                new Recipient("Board meeting"))
                        .bytes());
        assertThat(copy.path("rows"))
                .isNotEmpty()
                .isEqualTo(file.path("tables").path(1).path("rows"));
        assertThat(copy.path("marking")).isEqualTo(file.path("marking"));
        assertThat(copy.path("recipient").asString()).isEqualTo("Board meeting");
        assertThat(copy.path("purpose").asString()).isEqualTo("meeting-preparation");
        assertThat(auditEntries(
                        "copy = '" + copy.path("copy").asString() + "'",
                        "user_name || ' ' || kind || ' ' || what || ' for ' || recipient || ', ' || purpose || ', '"
                                + " || filter || cardinality(children)"))
                .containsExactly("analyst EXPORT places/areas.session for Board meeting, MEETING_PREPARATION,"
                        + " 2025-04-01..2026-03-310");
    }

    @Test
    void the_filter_of_an_answer_asks_the_same_again() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        JsonNode first = tree(analyst.program("api/v1/places/cells?" + YEAR + "&care=care&size=2000"));
        List<String> again = new ArrayList<>();
        first.path("filter")
                .properties()
                .forEach(each -> each.getValue().forEach(value -> again.add(each.getKey() + "=" + value.asString())));

        JsonNode second = tree(analyst.program("api/v1/places/cells?" + String.join("&", again)));

        assertThat(again).contains("care=care", "size=2000").anyMatch(each -> each.startsWith("known="));
        assertThat(second.path("rows")).isNotEmpty().isEqualTo(first.path("rows"));
        assertThat(second.path("filter")).isEqualTo(first.path("filter"));
        assertThat(second.path("copy")).isNotEqualTo(first.path("copy"));
    }

    /** Of so few children only that the place faded; not, for instance, that one of them is most of it. */
    @ParameterizedTest
    @ValueSource(strings = {"analyst", "interviewer"})
    void hot_spots_tell_of_fewer_than_five_children_only_that_a_place_faded(String user) {
        JsonNode rows = tree(HttpUser.signedIn(application, user).program("api/v1/places/hot-spots"))
                .path("rows");

        assertThat(rows).isNotEmpty();
        rows.forEach(row -> {
            JsonNode children = row.path("children");
            assertThat(children.isNull() || children.asInt() == 0 || children.asInt() >= 5)
                    .as("no small number: " + row)
                    .isTrue();
            assertThat(children.asInt(0) >= 5 || row.path("what").asString().equals("Faded"))
                    .as(row.toString())
                    .isTrue();
        });
    }

    @Test
    void a_token_reads_as_its_user_without_a_session_and_opens_nothing_else() {
        String token = token("police", Role.POLICE);
        HttpUser program = HttpUser.anonymous(application);

        HttpResponse<String> answer = program.program(AREAS, "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(auditEntries("copy = '" + tree(answer).path("copy").asString() + "'", "user_name || ' ' || what"))
                .containsExactly("police places/areas.token");
        assertThat(program.session()).isEqualTo("none");
        for (String other :
                List.of("map/places/areas", "map/basemap", "places", "api/v1/people", "api/v1/openapi.yaml")) {
            assertThat(program.program(other, "Authorization", "Bearer " + token)
                            .statusCode())
                    .as(other)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void a_token_that_ended_reads_nothing_and_is_not_repeated() {
        String token = token("analyst", Role.ANALYST);
        application
                .bean(ApiTokenLedger.class)
                .revokeAll(
                        Viewer.of("analyst", Role.ANALYST), application.clock().instant());
        HttpUser signedIn = HttpUser.signedIn(application, "analyst");

        for (String header : List.of("Bearer " + token, "Bearer ", "Basic YTpi", "Bearer hw_'--")) {
            HttpResponse<String> answer = signedIn.program(AREAS, "Authorization", header);

            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(problem(answer).path("detail").asString())
                    .contains("Your sign-in")
                    .doesNotContain(token);
        }
    }

    @Test
    void nobody_who_is_not_signed_in_reads_anything() {
        HttpUser nobody = HttpUser.anonymous(application);
        for (String address : List.of(AREAS, "api/v1/openapi", "api/v1/nothing")) {
            HttpResponse<String> answer = nobody.program(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(401);
            problem(answer);
        }
    }

    @Test
    void another_site_is_not_answered_and_an_address_alone_neither() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");

        HttpResponse<String> asked = analyst.send(
                "OPTIONS", AREAS, "Origin", "https://elsewhere.example", "Access-Control-Request-Method", "GET");
        HttpResponse<String> followed = analyst.get(AREAS);

        assertThat(asked.statusCode()).isNotEqualTo(200);
        assertThat(asked.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(followed.statusCode()).isEqualTo(400);
        assertThat(faults(followed)).containsOnlyKeys("Homeward-Recipient", "Homeward-Purpose");
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, from=yesterday, from",
        "analyst, area=E99, area",
        "analyst, colour=red, colour",
        "analyst, from=2025-01&from=2025-02, from",
        "analyst, size=700, size",
        "board, from=2026-01-05&to=2026-01-20, from",
        "board, known=1, known",
        "board, sex=female, sex"
    })
    void what_a_page_would_change_is_refused_and_says_what_to_mend(String user, String asked, String where) {
        String table = asked.startsWith("size") ? "cells" : "areas";
        HttpResponse<String> answer =
                HttpUser.signedIn(application, user).program("api/v1/places/" + table + "?" + asked);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(faults(answer)).containsKey(where);
        assertThat(faults(answer).get(where)).isNotBlank();
        assertThat(answer.body()).doesNotContain("yesterday", "E99", "red\"", "700");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/v1/places/cells",
                "api/v1/places/hot-spots",
                "api/v1/places/journeys",
                "api/v1/places/profile",
                "api/v1/coverage/repeats",
                "api/v1/nothing",
                "api/v2/places/areas"
            })
    void what_a_board_may_not_read_and_what_does_not_exist_answer_alike(String address) {
        HttpResponse<String> answer = HttpUser.signedIn(application, "board").program(address);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(problem(answer).path("title").asString()).isEqualTo("No such address");
    }

    /** An encoded letter hides nothing, and a name that only begins like an address is none. */
    @Test
    void a_refused_attempt_names_the_address_that_was_tried() {
        HttpUser board = HttpUser.signedIn(application, "board");
        String before = auditEntries("true", "number").getLast();

        board.program("api/v1/places/c%65lls");
        board.program("api/v1/openapi.yaml");

        assertThat(auditEntries("number > " + before + " and kind = 'REFUSED' and user_name = 'board'", "what"))
                .containsExactly("/api/v1/places/cells", "no such reply");
    }

    @Test
    void a_hostile_recipient_is_text() {
        HttpResponse<String> answer = HttpUser.signedIn(application, "analyst")
                .send("GET", AREAS, "Homeward-Recipient", "=1+1<b>{0} ${x}", "Homeward-Purpose", "data-quality");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(tree(answer).path("recipient").asString()).isEqualTo("=1+1<b>{0} ${x}");
    }

    /** Each table is described, and a row has exactly what the description says. */
    @Test
    void the_description_lists_every_address_and_every_column() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        HttpResponse<String> described = analyst.get("api/v1/openapi");
        assertThat(described.statusCode()).isEqualTo(200);
        JsonNode description = tree(described);
        Set<String> answered = new TreeSet<>();
        application.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            if (TestApplication.isProductClass(method.getBeanType())) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(ApiTable.ROOT) && !path.startsWith("/api/v1/imports"))
                        .forEach(answered::add);
            }
        });

        Set<String> imports = Set.of("/api/v1/imports", "/api/v1/imports/{id}");
        assertThat(description.path("paths").propertyNames()).containsAll(imports);
        assertThat(description.path("paths").propertyNames().stream().filter(path -> !imports.contains(path)))
                .containsExactlyInAnyOrderElementsOf(answered);
        assertThat(answered).isNotEmpty();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        for (String path : answered) {
            JsonNode operation = description.path("paths").path(path).path("get");
            Set<String> parameters = new TreeSet<>();
            operation
                    .path("parameters")
                    .forEach(each -> parameters.add(each.path("name").asString()));
            assertThat(parameters).contains("Homeward-Recipient", "Homeward-Purpose", "from", "to", "area", "risk");
            JsonNode schema = operation
                    .path("responses")
                    .path("200")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            // A profile is of one place.
            String place = path.endsWith("/profile") ? "?from=2025-04&to=2026-03&place-ward=E05999002" : "";
            JsonNode answer = tree(analyst.program(path.substring(1) + place));
            assertThat(answer.propertyNames())
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(
                            schema.path("properties").propertyNames());
            JsonNode row = schema.path("properties").path("rows").path("items");
            JsonNode first = answer.path("rows").path(0);
            assertThat(first.propertyNames())
                    .as(path)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            (row.has("oneOf") ? row.path("oneOf").path(0) : row)
                                    .path("properties")
                                    .propertyNames());
            assertThat(Authorisation.find(Authorisation.Kind.ENDPOINT, path)).isPresent();
        }
    }

    private String token(String user, Role role) {
        ApiToken token = ApiToken.random(new SecureRandom());
        application
                .bean(ApiTokenLedger.class)
                .make(Viewer.of(user, role), token.sha256(), application.clock().instant());
        return token.words();
    }

    private List<String> auditEntries(String where, String what) {
        return application
                .database()
                .listAsSuperuser("select " + what + " from homeward.audit where " + where + " order by number");
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        JsonNode problem = tree(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return problem;
    }

    /** The remedy of each fault by where it is. */
    private static Map<String, String> faults(HttpResponse<String> answer) {
        Map<String, String> faults = new TreeMap<>();
        problem(answer)
                .path("errors")
                .forEach(each -> faults.put(
                        each.path("where").asString(), each.path("remedy").asString()));
        return faults;
    }
}
