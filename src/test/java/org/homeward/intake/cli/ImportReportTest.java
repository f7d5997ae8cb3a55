package org.homeward.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportResult.FileCount;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void a_rejected_row_is_printed_with_line_column_value_reason_and_remedy() {
        String printed = printed(new ImportResult(
                UUID.randomUUID(),
                "lantern-cms",
                List.of(new FileCount("episodes.csv", 3, 1, 2, 1)),
                List.of(new RejectedRow(
                        "episodes.csv",
                        47,
                        "ended",
                        "31/11/2026\u001b[2J",
                        ImportProblem.of(ImportError.DAY_IMPOSSIBLE, 31, 11))),
                List.of(new RowNotice(
                        "interviews.csv", 7, "held", ImportProblem.of(ImportError.INTERVIEW_BEFORE_RETURN)))));

        assertThat(printed)
                .contains("episodes.csv            3        1         2        1")
                .contains("3 new, 1 updated. 1 row needs correction: correct it and send it again.")
                .contains("episodes.csv, line 47, ended: \"31/11/2026[U+001B][2J\"")
                .contains("There is no 31 November. Correct the date.")
                .contains("1 row is stored, but please look at it", "interviews.csv, line 7, held")
                .doesNotContain("\u001b");
    }

    @Test
    void the_last_line_says_what_happened_to_the_rows() {
        assertThat(printed(of(0, 2, 0))).contains("Nothing new. All rows are already stored.");
        assertThat(printed(of(0, 2, 1))).contains("Nothing new. All valid rows are already stored.");
        assertThat(printed(of(0, 0, 2)))
                .contains("Nothing was stored, because no row is valid.")
                .doesNotContain("already");
        assertThat(printed(of(0, 0, 0))).contains("these files have headings, but no rows");
        assertThat(printed(of(1, 0, 2))).contains("1 new, 0 updated.");
    }

    @Test
    void a_report_says_how_exact_degrees_are_where_that_is_metres() {
        assertThat(printed(of(1, 0, 0)).contains("within about 5 m")).isEqualTo(!NationalGrid.isExact());
    }

    private static ImportResult of(int added, int same, int rejected) {
        RejectedRow row =
                new RejectedRow("children.csv", 2, "sex", "", ImportProblem.of(ImportError.DAY_IMPOSSIBLE, 31, 11));
        return new ImportResult(
                null,
                "x",
                List.of(new FileCount("children.csv", added, 0, same, rejected)),
                Collections.nCopies(rejected, row),
                List.of());
    }

    private static String printed(ImportResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ImportReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), Translations.english()::translate)
                .print(result);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
