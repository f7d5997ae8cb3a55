package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A board member reads what a release has, and no number small enough to identify a child. */
@CountyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardStoryTest {

    /** As in a link that an analyst sends. */
    private static final String AN_ANALYSTS_PLACE = "cell.500.716.1159";

    private final TestApplication application;
    private final BrowserUser board;

    /** One window for all tests, which takes seconds to load. */
    BoardStoryTest(TestApplication application, Chromium chromium) {
        this.application = application;
        this.board = BrowserUser.signsIn(application, chromium, "board");
    }

    @AfterAll
    void close() {
        board.close();
    }

    @Test
    void a_board_member_reads_a_release_and_prints_it() {
        board.goesTo("");
        assertThat(board.room()).isEqualTo("coverage");
        assertThat(board.text())
                .contains("Year Apr 2025 – Mar 2026", "Figures released 1 Jun 2026. Next release 1 Jul 2026.");
        board.checksPage();

        List<String> oxholme = board.row("Oxholme");
        assertThat(board.printsFor("Board meeting", "Preparing a meeting"))
                .startsWith("OFFICIAL")
                .contains("board", "Release of 1 Jun 2026")
                .doesNotContain("OFFICIAL-SENSITIVE")
                .containsPattern("Oxholme\\s+" + String.join("\\s+", onPaper(oxholme.subList(1, 3))));
    }

    /** The noise differs with the key of each database; a count that it takes below 5 is "hidden" in a narrow column of the sheet. */
    private static List<String> onPaper(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.equals("fewer than 5, hidden") ? "hidden" : cell)
                .toList();
    }

    @Test
    void a_board_member_who_filters_by_days_gets_the_nearest_quarter() {
        board.goesTo("coverage?from=2026-01-10&to=2026-03-20&age=age-13-15&age=age-16-17&age=age-10-12")
                .checksPage();

        assertThat(board.text())
                .contains(
                        "You asked for 10 Jan – 20 Mar 2026. Shown instead: Jan – Mar 2026.",
                        "was left out",
                        "small random noise");
        assertThat(board.page().locator("vaadin-date-picker").count()).isZero();
    }

    @Test
    void a_small_number_is_replaced_by_text() {
        board.goesTo("coverage?from=2026-01&to=2026-03").checksPage();

        assertThat(figures()).isNotEmpty().allMatch(number -> number >= 5);
    }

    @Test
    void a_board_member_sees_wards_and_no_hexagon() {
        board.goesTo("places?from=2025-04&to=2026-03").checksPage();

        assertThat(board.requests()).anyMatch(url -> url.contains("/map/places/areas?shaded=true"));
        assertThat(board.requests()).noneMatch(url -> url.contains("/map/places/cells"));
        assertThat(board.page().locator("hw-leaflet-map g.cell").count()).isZero();
        board.rows().first().click();
        assertThat(board.settle().panel())
                .contains("You can view totals only")
                .doesNotContain("When they went missing")
                .doesNotContainPattern("[SC]-\\d+");
        board.checksPage();

        board.goesTo("places?from=2025-04&to=2026-03&question=unknown").checksPage();
        assertThat(board.text())
                .contains("under one third of the episodes", "Only children who were interviewed can name places")
                .contains("It has no numbers of interviews by ward");
        assertThat(figures()).isEmpty();

        board.goesTo("places?from=2025-04&to=2026-03&question=new&spot=" + AN_ANALYSTS_PLACE)
                .checksPage();
        assertThat(board.text()).doesNotContain("What is new?", "hexagon of");
        assertThat(board.requests()).noneMatch(url -> url.contains("/map/places/hot-spots"));
        assertThat(board.page().locator("hw-leaflet-map g.cell").count()).isZero();
    }

    @Test
    void a_board_member_opens_the_rooms_of_their_role_and_no_other() {
        board.goesTo("factors").checksPage().goesTo("trends").checksPage();
        assertThat(Visit.of(HttpUser.signedIn(application, "board"), "people", "")
                        .showsNotFound())
                .isTrue();
    }

    /** Every number in the figures of the tables. */
    private List<Integer> figures() {
        return board.page().locator("td.figure").allInnerTexts().stream()
                .filter(text -> text.matches("[\\d,]+"))
                .map(text -> Integer.parseInt(text.replace(",", "")))
                .toList();
    }
}
