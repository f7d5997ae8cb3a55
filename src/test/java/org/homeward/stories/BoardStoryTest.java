package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** A board member sees totals for whole past months, and no number small enough to identify a child. */
@CountyTest
class BoardStoryTest {

    private static final Pattern HIDDEN = Pattern.compile("fewer than 5, hidden|hidden to protect another figure");

    @Test
    void a_board_member_sees_totals_for_whole_months_and_prints_them(TestApplication application, Chromium chromium) {
        try (BrowserUser board = BrowserUser.signsIn(application, chromium, "board")) {
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
    }

    @Test
    void a_board_member_who_filters_by_days_gets_whole_months(TestApplication application, Chromium chromium) {
        try (BrowserUser board = BrowserUser.signsIn(
                application,
                chromium,
                "board",
                "coverage?from=2026-03-10&to=2026-03-20&age=age-13-15&age=age-16-17&age=age-10-12")) {
            board.checksPage();

            assertThat(board.period()).isEqualTo("Mar 2026");
            assertThat(board.text())
                    .contains(
                            "You asked for 10 Mar – 20 Mar 2026. Shown instead: Mar 2026.",
                            "was left out",
                            "Rounded to 5.");
            board.presses(Pattern.compile("Period.*"));
            assertThat(board.page().locator("vaadin-date-picker").count()).isZero();
            assertThat(board.page().getByLabel("First month").inputValue()).isEqualTo("Mar 2026");
        }
    }

    @Test
    void a_small_number_is_replaced_by_text(TestApplication application, Chromium chromium) {
        try (BrowserUser board =
                BrowserUser.signsIn(application, chromium, "board", "coverage?from=2026-05&to=2026-05&care=care")) {
            board.checksPage();

            assertThat(board.text()).containsPattern(HIDDEN);
            assertThat(figures(board)).allMatch(number -> number >= 5 && number % 5 == 0);
            assertThat(board.printsFor("Board meeting", "Preparing a meeting")).containsPattern("fewer than 5|hidden");
        }
    }

    @Test
    void a_board_member_sees_wards_and_no_hexagon(TestApplication application, Chromium chromium) {
        try (BrowserUser board = BrowserUser.signsIn(application, chromium, "board", "places")) {
            board.checksPage();

            assertThat(board.requests()).anyMatch(url -> url.contains("/map/places/areas?shaded=true"));
            assertThat(board.requests()).noneMatch(url -> url.contains("/map/places/cells"));
            assertThat(board.page().locator("hw-leaflet-map g.cell").count()).isZero();
            board.rows().first().click();
            assertThat(board.settle().panel())
                    .contains("You can view totals only")
                    .doesNotContainPattern("[SC]-\\d+");
            board.checksPage();
        }
    }

    @Test
    void a_board_member_opens_the_rooms_of_their_role_and_no_other(TestApplication application, Chromium chromium) {
        try (BrowserUser board = BrowserUser.signsIn(application, chromium, "board", "factors")) {
            board.checksPage().goesTo("trends").checksPage();
        }
        assertThat(Visit.of(HttpUser.signedIn(application, "board"), "people", "")
                        .showsNotFound())
                .isTrue();
    }

    /** Every number in the figures of the tables. */
    private static List<Integer> figures(BrowserUser board) {
        return board.page().locator("td.figure").allInnerTexts().stream()
                .filter(text -> text.matches("[\\d,]+"))
                .map(text -> Integer.parseInt(text.replace(",", "")))
                .toList();
    }
}
