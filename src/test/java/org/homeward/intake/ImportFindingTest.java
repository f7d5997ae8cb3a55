package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.intake.store.ImportFinding;
import org.homeward.intake.store.ImportResult;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

class ImportFindingTest {

    @Test
    void unchanged_rejected_and_no_rows_read_differently() {
        assertThat(text(0, 0, 0)).isEqualTo("**These files have no rows.** Nothing can be imported.");
        assertThat(text(0, 9, 0)).isEqualTo("**Nothing to import.** 9 rows in these files, all unchanged.");
        assertThat(text(0, 0, 9)).isEqualTo("**None of 9 rows can be imported.** Correct them and send them again.");
        assertThat(text(9, 0, 0)).isEqualTo("**9 of 9 rows can be imported.** 0 unchanged. None need correction.");
        assertThat(text(0, 1, 1))
                .isEqualTo("**0 of 2 rows can be imported.** 1 unchanged. 1 needs correction: correct it and send it"
                        + " again.");
    }

    private static String text(int added, int same, int rejected) {
        return new ImportFinding(new ImportResult(
                        null,
                        "lantern",
                        List.of(new ImportResult.FileCount("x.csv", added, 0, same, rejected)),
                        List.of(),
                        List.of()))
                .text(Translations.english()::translate);
    }
}
