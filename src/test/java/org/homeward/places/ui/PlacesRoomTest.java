package org.homeward.places.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.placeAt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.print.PrintedPages;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.reference.ReferenceQueries;
import org.homeward.request.FilterRequests;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.SampleCopy;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@DatabaseTest
class PlacesRoomTest {

    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    private static final Viewer BOARD = Viewer.of("bo", Role.BOARD);
    private static final String YEAR = "from=2025-01&to=2025-12";
    /** Of the releases, with wards. */
    private static final String RELEASED = "from=2025-04&to=2026-03";

    private static final HexagonCell QUAY_CELL = HexagonCell.at(new Coordinate(250, 430), 500);

    private final TestDatabase database;
    private final PlacesRoom room;
    private final Accounts accounts;

    PlacesRoomTest(TestDatabase database) {
        this.database = database;
        this.room = new PlacesRoom(database);
        this.accounts = Accounts.inEmpty(
                database,
                Geography.threeDistricts()
                        .ward("E05000001", "Quay", "Harbour", 0, 1000)
                        .ward("E05000002", "Hill", "Wold", 1000, 2000)
                        .namedPlace("Station Approach", 250, 430));
    }

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.UK);
        named(7, 250, 430);
        named(6, 1250, 430);
        named(2, 1990, 990);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        room.close();
    }

    @Test
    void an_analyst_reads_the_finding_and_the_same_counts_in_the_list() {
        String page = pageOf(ANALYST, YEAR);

        assertThat(page)
                .contains(
                        "15 children named places in 15 statements.",
                        "Most named 500 m hexagon: Station Approach (7 children).")
                .contains("Station Approach Quay 7 7 7")
                .contains("1 hexagon with fewer than 5 children is not listed.")
                .contains("15 children · 15 episodes · 15 place statements");
    }

    @Test
    void a_selected_hexagon_is_in_the_url_and_opens_its_panel() {
        String page = pageOf(ANALYST, YEAR + "&spot=cell.500." + QUAY_CELL.q() + "." + QUAY_CELL.r());

        assertThat(page)
                .contains("Place profile (500 m hexagon)", "Open 7 statements", "Filter by this place")
                .contains("When they went missing", "Why children went missing", "Return interviews in Quay")
                .doesNotContainPattern("\\b[CS]-\\d");
    }

    /** Seven in the year and nine in the year before: the panel of the map that was clicked has the number of that map. */
    @Test
    void a_hexagon_of_the_period_beside_opens_the_panel_of_that_period() {
        accounts.store(children(
                9,
                () -> aChild().missingFrom("Harbour")
                        .on("2024-03-02")
                        .disclosed(placeAt(250, 430, "STREET", "STAYED", "park"))));
        String spot = YEAR + "&beside=before&spot=cell.500." + QUAY_CELL.q() + "." + QUAY_CELL.r();

        assertThat(pageOf(ANALYST, spot + "&of=beside"))
                .contains("In the period beside, Jan – Dec 2024", "Open 9 statements");
        assertThat(pageOf(ANALYST, spot)).contains("Open 7 statements").doesNotContain("In the period beside");
        assertThat(pageOf(ANALYST, spot.replace("&beside=before", "") + "&of=beside"))
                .contains("Open 7 statements", "The selected place in this link could not be used");
    }

    @Test
    void the_list_has_one_grain_whatever_the_map_shows() {
        HexagonCell wide = HexagonCell.at(new Coordinate(250, 430), 2000);

        String page = pageOf(ANALYST, YEAR + "&at=49.8,-7.5,9&spot=cell.2000." + wide.q() + "." + wide.r());

        assertThat(page)
                .contains("Most named 500 m hexagon: Station Approach", "Station Approach Quay 7 7 7")
                .contains("Place profile (2000 m hexagon) Station Approach and around (2 km hexagon)");
    }

    @Test
    void a_changed_question_is_announced_before_anything_else() {
        release("from=2025-04&to=2025-06");
        String page = pageOf(BOARD, "from=2025-05-10&to=2025-06-20&area=E07000001&known=3");

        assertThat(page)
                .contains(
                        "You asked for 10 May – 20 Jun 2025. Shown instead: Apr – Jun 2025. Releases have months, quarters,"
                                + " years from April, and the last twelve months.");
        assertThat(page.indexOf("You asked for")).isLessThan(page.indexOf("How this is counted"));
        assertThat(pageOf(ANALYST, "from=yesterday&spot=here&form=x"))
                .contains("Period in this link could not be used", "The selected place in this link could not be used");
    }

    @Test
    void a_board_sees_wards_and_never_a_hexagon() {
        named(20, 250, 430);
        named(20, 1250, 430);
        release(RELEASED);

        assertThat(pageOf(BOARD, RELEASED))
                .doesNotContain("hexagon to", "Station Approach")
                .containsPattern("Hill Wold \\d\\d")
                .containsPattern("Quay Harbour \\d\\d");
    }

    @Test
    void of_a_quarter_a_board_sees_districts_in_the_list_on_the_map_and_on_paper() {
        String quarter = "from=2025-04&to=2025-06";
        named(20, 250, 430);
        named(20, 1250, 430);
        release(quarter);

        assertThat(pageOf(BOARD, quarter)).contains("Most named district").doesNotContain("Quay", "Hill");
        assertThat(java.util.Objects.requireNonNull(room.signedInAs(BOARD)
                                .map()
                                .areas(true, parameters(quarter))
                                .getBody())
                        .features())
                .extracting(area -> area.properties().name())
                .contains("Harbour", "Wold");
        String paper = new PrintedPages(room.bean(SheetCatalogue.class)
                        .print(
                                BOARD.forPurpose(Purpose.MEETING_PREPARATION),
                                "places-by-area",
                                room.bean(FilterRequests.class)
                                        .read(BOARD, parameters(quarter), Facet.Grain.PLACE.facets())
                                        .filter(),
                                Map.of(),
                                SampleCopy.COPY.recipient(),
                                Locale.UK))
                .text();
        assertThat(paper).contains("Harbour", "Wold", "Release of 1 Nov 2026").doesNotContain("Quay", "Ward");
    }

    /** Everything that the page, its map and its sheet ask. */
    private void release(String parameters) {
        released(database, board -> {
            pageOf(BOARD, parameters);
            room.signedInAs(BOARD).map().areas(true, parameters(parameters));
        });
    }

    @Test
    void without_a_match_the_page_suggests_which_filter_to_remove() {
        String page = pageOf(ANALYST, YEAR + "&category=school");

        assertThat(page).contains("No children named a place.", "Remove Type of place to see 15 place statements.");
    }

    @Test
    void the_cells_of_a_map_may_not_be_cached() {
        var reply = room.signedInAs(ANALYST)
                .map()
                .cells("-8,49.5,-7,50", "13", parameters(YEAR), new MockHttpServletRequest());

        assertThat(reply.getHeaders().getCacheControl()).contains("no-store").contains("private");
        assertThat(java.util.Objects.requireNonNull(reply.getBody()).n()).containsExactly(7, 6, null);
        assertThat(reply.getBody().shown()).isEqualTo(15);
    }

    @Test
    void a_map_is_counted_from_the_data_of_its_page_and_a_page_that_opens_records_from_the_latest() {
        long before = room.bean(ReferenceQueries.class).latest(ANALYST).change();
        named(5, 250, 430);

        assertThat(shown(YEAR + "&known=" + before)).isEqualTo(15);
        assertThat(shown(YEAR)).isEqualTo(20);
        assertThat(pageOf(ANALYST, YEAR + "&known=" + before)).contains("20 children named places in 20 statements.");
    }

    @Test
    void a_map_of_a_board_is_of_the_release_and_of_no_data_that_an_address_names() {
        named(20, 250, 430);
        release(RELEASED);
        String quay = value("Quay", RELEASED);
        named(20, 250, 430);

        assertThat(value("Quay", RELEASED)).isEqualTo(quay);
        assertThat(pageOf(BOARD, RELEASED)).contains("Quay Harbour " + quay);
        assertThatThrownBy(() -> value("Quay", RELEASED + "&known=1")).hasMessageContaining("known");
        release(RELEASED);
        assertThat(value("Quay", RELEASED)).isNotEqualTo(quay);
    }

    private String value(String ward, String parameters) {
        var reply = room.signedInAs(BOARD).map().areas(true, parameters(parameters));
        return java.util.Objects.requireNonNull(reply.getBody()).features().stream()
                .filter(each -> each.properties().name().equals(ward))
                .map(each -> String.valueOf(each.properties().value()))
                .findAny()
                .orElseThrow();
    }

    private int shown(String parameters) {
        var reply = room.signedInAs(ANALYST)
                .map()
                .cells("-8,49.5,-7,50", "13", parameters(parameters), new MockHttpServletRequest());
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(reply.getBody()).shown());
    }

    @Test
    void a_map_gets_only_the_cells_in_its_box() {
        var reply = room.signedInAs(ANALYST)
                .map()
                .cells("1,52,1.1,52.1", "13", parameters(YEAR), new MockHttpServletRequest());

        assertThat(java.util.Objects.requireNonNull(reply.getBody()).q()).isEmpty();
    }

    @Test
    void a_board_is_refused_cells_and_given_shaded_wards() {
        named(20, 250, 430);
        named(20, 1250, 430);
        release(RELEASED);
        PlacesMapController map = room.signedInAs(BOARD).map();

        assertThatThrownBy(() -> map.cells("-8,49.5,-7,50", "13", parameters(RELEASED), new MockHttpServletRequest()))
                .isInstanceOfSatisfying(
                        MapRequestRejected.class,
                        rejected -> assertThat(rejected.status()).isEqualTo(HttpStatus.FORBIDDEN));
        var wards = java.util.Objects.requireNonNull(
                map.areas(true, parameters(RELEASED)).getBody());
        assertThat(wards.features())
                .extracting(ward ->
                        ward.properties().name() + " " + ward.properties().value())
                .allMatch(ward -> ward.matches("(Hill|Quay) \\d\\d"))
                .hasSize(2);
    }

    @Test
    void a_malformed_map_request_is_answered_with_what_is_valid() {
        PlacesMapController map = room.signedInAs(ANALYST).map();
        for (String box : List.of("", "1,2,3", "a,b,c,d", "2,0,1,1", "-500,0,1,1")) {
            assertThatThrownBy(() -> map.cells(box, "13", parameters(YEAR), new MockHttpServletRequest()))
                    .isInstanceOfSatisfying(
                            MapRequestRejected.class,
                            rejected -> assertThat(rejected.status()).isEqualTo(HttpStatus.BAD_REQUEST))
                    .hasMessageMatching(".*(west|degrees).*");
        }
        assertThatThrownBy(() -> map.cells("0,0,1,1", "near", parameters(YEAR), new MockHttpServletRequest()))
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> map.cells("0,0,1,1", "13", parameters("from=yesterday"), new MockHttpServletRequest()))
                .hasMessageContaining("from");
    }

    @Test
    void the_printed_sheet_has_the_figures_of_the_screen() {
        named(20, 250, 430);
        named(20, 1250, 430);
        release(RELEASED);
        for (Viewer viewer : List.of(ANALYST, BOARD)) {
            String page = pageOf(viewer, RELEASED);
            String paper = new PrintedPages(room.bean(SheetCatalogue.class)
                            .print(
                                    viewer.forPurpose(Purpose.MEETING_PREPARATION),
                                    "places-by-area",
                                    room.bean(FilterRequests.class)
                                            .read(viewer, parameters(RELEASED), Facet.Grain.PLACE.facets())
                                            .filter(),
                                    Map.of(),
                                    SampleCopy.COPY.recipient(),
                                    Locale.UK))
                    .text();
            assertThat(paper).contains("Hill", "Wold", "Quay", "Harbour");
            if (viewer == BOARD) {
                String rows = Pattern.compile("(Hill Wold|Quay Harbour) \\d\\d \\d\\d \\d\\d")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining("\n"));
                assertThat(rows.lines())
                        .hasSize(2)
                        .allSatisfy(row -> assertThat(paper).contains(row));
            } else {
                assertThat(paper).contains("Hill Wold 28 28 28", "Quay Harbour 27 27 27");
            }
        }
    }

    private String pageOf(Viewer viewer, String query) {
        PlacesView view = room.signedInAs(viewer).view();
        UI.getCurrent().add(view);
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location("places?" + query));
        view.beforeEnter(event);
        return ComponentText.of(view);
    }

    private static MultiValueMap<String, String> parameters(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        Stream.of(query.split("&")).forEach(pair -> parameters.add(pair.split("=")[0], pair.split("=")[1]));
        return parameters;
    }

    private void named(int number, int easting, int northing) {
        accounts.store(children(
                number,
                () -> aChild().missingFrom("Harbour")
                        .on("2025-05-02")
                        .disclosed(placeAt(easting, northing, "STREET", "STAYED", "park"))));
    }
}
