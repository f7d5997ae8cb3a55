package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A board member sees totals for whole past months, and no number small enough to identify a child. */
@CountyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardStoryTest {

    private static final Pattern HIDDEN = Pattern.compile("fewer than 5, hidden|hidden to protect another figure");

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
    void a_board_member_sees_totals_for_whole_months_and_prints_them() {
        board.goesTo("");
        assertThat(board.room()).isEqualTo("coverage");
        assertThat(board.period()).isEqualTo("Jun 2025 – May 2026");
        board.checksPage();

        List<String> oxholme = board.row("Oxholme");
        assertThat(board.printsFor("Board meeting", "Preparing a meeting"))
                .startsWith("OFFICIAL")
                .contains("board")
                .doesNotContain("OFFICIAL-SENSITIVE")
                .containsPattern("Oxholme\\s+" + String.join("\\s+", oxholme.subList(1, 3)));
    }

    @Test
    void a_board_member_who_filters_by_days_gets_whole_months() {
        board.goesTo("coverage?from=2026-03-10&to=2026-03-20&age=age-13-15&age=age-16-17&age=age-10-12")
                .checksPage();

        assertThat(board.period()).isEqualTo("Mar 2026");
        assertThat(board.text())
                .contains(
                        "You asked for 10 Mar – 20 Mar 2026. Shown instead: Mar 2026.",
                        "was left out",
                        "Rounded to 5.");
        board.presses(Pattern.compile("Period.*"));
        assertThat(board.page().locator("vaadin-date-picker").count()).isZero();
        assertThat(board.page().getByLabel("First month").inputValue()).isEqualTo("Mar 2026");
        board.page().keyboard().press("Escape");
    }

    @Test
    void a_small_number_is_replaced_by_text() {
        board.goesTo("coverage?from=2026-05&to=2026-05&care=care").checksPage();

        assertThat(board.text()).containsPattern(HIDDEN);
        assertThat(figures()).allMatch(number -> number >= 5 && number % 5 == 0);
        assertThat(board.printsFor("Board meeting", "Preparing a meeting")).containsPattern("fewer than 5|hidden");
    }

    @Test
    void a_board_member_sees_wards_and_no_hexagon() {
        board.goesTo("places").checksPage();

        assertThat(board.requests()).anyMatch(url -> url.contains("/map/places/areas?shaded=true"));
        assertThat(board.requests()).noneMatch(url -> url.contains("/map/places/cells"));
        assertThat(board.page().locator("hw-leaflet-map g.cell").count()).isZero();
        board.rows().first().click();
        assertThat(board.settle().panel()).contains("You can view totals only").doesNotContainPattern("[SC]-\\d+");
        board.checksPage();
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
