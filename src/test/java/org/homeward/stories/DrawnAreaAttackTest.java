package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be learnt by drawing on the map, by its density, and by asking for them without the right. */
@CountyTest
class DrawnAreaAttackTest {

    private static final String YEAR = "from=2025-04&to=2026-03";
    private static final String WHOLE = "&zoom=13&bbox=-8,49,3,61";
    /** Around Staithes Quay, where children of the sample county went. */
    private static final int EAST = 5000;

    private static final int NORTH = 8000;

    private final TestApplication application;

    DrawnAreaAttackTest(TestApplication application) {
        this.application = application;
    }

    /** The attack of a tracker: many circles that overlap, of which one more or less holds a place with few children. */
    @Test
    void no_circle_of_many_tells_of_a_hexagon_under_five() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        JsonNode all = tree(analyst.get("map/places/cells?" + YEAR + WHOLE));
        List<String> shown = numbered(all);
        List<int[]> centres = centres(all);
        Random random = new Random(20);
        int answered = 0;
        for (int i = 0; i < 25; i++) {
            int[] near = centres.get(random.nextInt(centres.size()));
            String circle = "circle." + (near[0] / 100 + random.nextInt(9) - 4) + "."
                    + (near[1] / 100 + random.nextInt(9) - 4) + "." + (3 + random.nextInt(14));
            JsonNode within = tree(analyst.get("map/places/cells?" + YEAR + WHOLE + "&within=" + circle));
            assertThat(within.path("shown").asInt()).isNotIn(1, 2, 3, 4);
            assertThat(shown).as(circle).containsAll(numbered(within));
            assertThat(numbered(within)).as(circle).hasSize(within.path("q").size());
            answered += within.path("q").size();
        }
        assertThat(answered).isGreaterThan(20);
        assertThat(tree(analyst.get(
                                "map/places/cells?" + YEAR + WHOLE.replace("13", "9") + "&within=circle.6400.5030.20"))
                        .path("size")
                        .asInt())
                .isEqualTo(500);
    }

    /** One question, whoever answers it: the map, a program and the page. */
    @Test
    void a_drawn_area_is_the_same_for_the_map_the_page_and_a_program() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        int[] first =
                centres(tree(analyst.get("map/places/cells?" + YEAR + WHOLE))).getFirst();
        String asked = YEAR + "&within=circle." + first[0] / 100 + "." + first[1] / 100 + ".30";

        JsonNode map = tree(analyst.get("map/places/cells?" + asked + WHOLE));
        JsonNode rows = tree(analyst.program("api/v1/places/cells?" + asked + "&size=500"))
                .path("rows");

        assertThat(rows).hasSize(numbered(map).size()).isNotEmpty();
        assertThat(rows.path(0).path("children").asInt())
                .isEqualTo(map.path("n").get(0).asInt());
        assertThat(Visit.of(analyst, "places", asked).texts())
                .contains("circle of 3000 m near", rows.path(0).path("children").asInt() + " children");
    }

    @Test
    void a_board_draws_nothing_by_address_by_page_or_by_program() {
        HttpUser board = HttpUser.signedIn(application, "board");
        String circle = "within=circle." + EAST + "." + NORTH + ".30";

        assertThat(board.get("map/places/density?" + YEAR).statusCode()).isEqualTo(403);
        assertThat(board.get("map/places/reasons?" + YEAR).statusCode()).isEqualTo(403);
        assertThat(board.get("map/places/areas?" + YEAR + "&" + circle).statusCode())
                .isEqualTo(400);
        assertThat(board.program("api/v1/places/areas?" + YEAR + "&" + circle).statusCode())
                .isEqualTo(400);
        String page = Visit.of(board, "places", YEAR + "&" + circle + "&as=density&beside=before")
                .texts();
        assertThat(page)
                .contains("Area on the map", "could not be used and was left out")
                .doesNotContain("Play over time", "Draw an area", "Compare periods", "smoothed");
    }

    /** Every row is a circle that anybody could draw, so it tells nothing beyond the hexagons with a number in it. */
    @Test
    void a_named_place_is_the_circle_around_its_name() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        List<String> shown = numbered(tree(analyst.get("map/places/cells?" + YEAR + WHOLE)));
        JsonNode rows = tree(analyst.program("api/v1/places/names?" + YEAR)).path("rows");
        assertThat(rows.size()).isGreaterThan(10);
        for (int i = 0; i < rows.size(); i += 4) {
            JsonNode row = rows.get(i);
            assertThat(row.path("children").asInt()).isGreaterThanOrEqualTo(5);
            String circle = "within=circle." + Math.round(row.path("easting").asInt() / 100.0) + "."
                    + Math.round(row.path("northing").asInt() / 100.0) + ".5";
            JsonNode within = tree(analyst.get("map/places/cells?" + YEAR + WHOLE + "&" + circle));
            assertThat(numbered(within)).as(circle).isNotEmpty();
            assertThat(shown).containsAll(numbered(within));
            assertThat(tree(analyst.program("api/v1/places/profile?" + YEAR + "&" + circle))
                            .path("rows")
                            .get(0)
                            .toString())
                    .contains(row.path("children").asString());
        }
        HttpUser board = HttpUser.signedIn(application, "board");
        assertThat(board.program("api/v1/places/names?" + YEAR).statusCode()).isEqualTo(403);
        assertThat(Visit.of(board, "places", YEAR + "&as=names&spot=circle.5000.8000.5")
                        .texts())
                .doesNotContain("Named places", "Around this name");
        assertThat(Visit.of(analyst, "places", YEAR + "&as=names").texts())
                .contains("Named places", rows.get(0).path("name").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "circle.1.1",
                "circle.5000.8000.1",
                "circle.5000.8000.999",
                "circle.5000.8000.15%3Cscript%3E",
                "ring.1.1.2.2.3.3",
                "square.1.1.2.2.3.3",
                "%3Cimg%20src%3Dx%3E"
            })
    void what_is_no_area_is_refused_and_not_repeated(String value) {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");

        HttpResponse<String> answer = analyst.get("map/places/cells?" + YEAR + WHOLE + "&within=" + value);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("within").doesNotContain("<", "square");
        if (value.contains("img")) {
            assertThat(Visit.of(analyst, "places", YEAR + "&within=" + value).texts())
                    .contains("Area on the map", "could not be used and was left out")
                    .doesNotContain("<img");
        }
    }

    @Test
    void a_ring_of_a_thousand_corners_is_no_area() {
        String ring = IntStream.range(0, 1_000)
                .mapToObj(i -> (i * 37) % 1_000 + "." + (i * 91) % 1_000)
                .collect(Collectors.joining(".", "ring.", ""));

        assertThat(HttpUser.signedIn(application, "analyst")
                        .get("map/places/density?" + YEAR + "&within=" + ring)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void density_is_the_same_with_the_key_of_a_working_view_and_no_browser_keeps_it() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        HttpResponse<String> answer = analyst.get("map/places/density?" + YEAR);

        assertThat(tree(answer).path("q").size()).isGreaterThan(50);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store", "private");
        assertThat(analyst.get("map/places/density?" + YEAR + "&working=anything")
                        .body())
                .isEqualTo(answer.body());
        assertThat(answer.body().length()).isLessThan(100_000);
    }

    /** Rings of two sizes, or of a part of one, could be subtracted. */
    @Test
    void rings_have_one_size_at_every_zoom_and_none_is_of_a_drawn_area() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        String county = analyst.get("map/places/reasons?" + YEAR + WHOLE).body();
        JsonNode rings = JsonMapper.shared().readTree(county);

        for (int zoom = 8; zoom < 18; zoom++) {
            assertThat(analyst.get("map/places/reasons?" + YEAR + "&zoom=" + zoom + "&bbox=-1.2,54.4,-1.1,54.5")
                            .body())
                    .isEqualTo(county);
        }
        assertThat(rings.path("size").asInt()).isEqualTo(4000);
        int divided = 0;
        for (JsonNode ring : rings.path("d")) {
            divided += ring.isNull() ? 0 : 1;
            ring.forEach(side -> assertThat(side.asInt()).isNotIn(1, 2, 3, 4));
        }
        assertThat(divided).isBetween(5, rings.path("d").size() - 1);
        int[] busy =
                centres(tree(analyst.get("map/places/cells?" + YEAR + WHOLE))).getFirst();
        String within = YEAR + "&within=circle." + busy[0] / 100 + "." + busy[1] / 100 + ".80";
        assertThat(tree(analyst.get("map/places/reasons?" + within)).path("d")).isEmpty();
        assertThat(tree(analyst.program("api/v1/places/reasons?" + within)).path("rows"))
                .isEmpty();
        assertThat(Visit.of(analyst, "places", within + "&as=reasons").texts())
                .contains("Density")
                .doesNotContain("Push and pull");
        assertThat(Visit.of(analyst, "places", YEAR + "&as=reasons").texts()).contains("Push and pull");
    }

    /** Each cell with a number, as its position and its number of children. */
    private static List<String> numbered(JsonNode reply) {
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < reply.path("q").size(); i++) {
            if (!reply.path("n").get(i).isNull()) {
                numbered.add(reply.path("q").get(i).asInt() + ","
                        + reply.path("r").get(i).asInt());
            }
        }
        return numbered;
    }

    private static List<int[]> centres(JsonNode reply) {
        List<int[]> centres = new ArrayList<>();
        for (int i = 0; i < reply.path("q").size(); i++) {
            int q = reply.path("q").get(i).asInt();
            int r = reply.path("r").get(i).asInt();
            centres.add(new int[] {(int) (500 * (q + r / 2.0)), (int) (500 * Math.sqrt(3) / 2 * r)});
        }
        return centres;
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
