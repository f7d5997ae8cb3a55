package org.homeward.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** Everything that a board sees comes from the release: each figure is the same on the map, the screen, the sheet and in the file. */
@CountyTest
class BoardOutputsAgreeTest {

    private static final String YEAR = "from=2025-04&to=2026-03";
    private static final String QUARTER = "from=2026-01&to=2026-03";

    private final BoardOutputs board;

    BoardOutputsAgreeTest(TestApplication application) {
        this.board = new BoardOutputs(application);
    }

    @Test
    void the_map_of_wards_shows_what_the_file_has() {
        Map<String, String> file = board.file("places", "ward", YEAR);

        assertShown(board.map(YEAR), file, 20);
    }

    @Test
    void the_map_of_districts_shows_what_the_file_has() {
        assertShown(board.map(QUARTER), board.file("places", "district", QUARTER), 5);
    }

    @Test
    void a_program_reads_what_the_map_shows() {
        assertShown(board.map(YEAR), board.program(YEAR), 20);
        assertShown(board.map(QUARTER), board.program(QUARTER), 5);
    }

    @Test
    void the_sheet_of_coverage_prints_what_the_file_has() {
        for (String period : new String[] {YEAR, QUARTER}) {
            assertShown(board.coverageSheet(period), board.file("coverage", "by-district", period), 20);
        }
    }

    @Test
    void the_screen_of_trends_shows_what_the_file_has() {
        assertShown(board.trendsScreen(YEAR), board.file("trends", "by-month", YEAR), 60);
    }

    private static void assertShown(Map<String, String> shown, Map<String, String> file, int least) {
        // A narrow cell says only that it is hidden.
        UnaryOperator<String> plain =
                text -> text.replace(",", "").replace("about ", "").replaceAll(".*(hidden|under \\d).*", "hidden");
        assertThat(shown).hasSizeGreaterThanOrEqualTo(least);
        shown.forEach((cell, text) ->
                assertThat(plain.apply(text)).as(cell).isEqualTo(plain.apply(file.getOrDefault(cell, "absent"))));
    }
}
