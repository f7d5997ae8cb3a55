package org.homeward.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportResult.FileCount;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

class ImportPreviewTest extends KaribuTest {

    private static final ImportResult MIXED = new ImportResult(
            null,
            "lantern-cms",
            List.of(new FileCount("children.csv", 148, 23, 9, 1)),
            List.of(new RejectedRow(
                    "children.csv",
                    47,
                    "date_of_birth",
                    "31/11/2011",
                    ImportProblem.of(ImportError.DAY_IMPOSSIBLE, 31, 11))),
            List.of(new RowNotice("interviews.csv", 7, "held", ImportProblem.of(ImportError.INTERVIEW_BEFORE_RETURN))));

    private int stored;

    @Test
    void one_button_stores_exactly_the_number_of_rows_on_it() {
        shown(new ImportPreview(
                MIXED, List.of("lena"), Map.of("children.csv", 500), null, order -> stored++, () -> {}));

        _click(_get(NativeButton.class, spec -> spec.withText("Import 171 rows")));

        assertThat(stored).isEqualTo(1);
    }

    @Test
    void the_figures_are_told_as_they_are_and_as_they_would_be() {
        assertThat(words(shown(new ImportPreview(
                        MIXED, List.of("lena"), Map.of("children.csv", 500), null, order -> stored++, () -> {}))))
                .contains("Records of lantern-cms", "children.csv500648");
    }

    @Test
    void a_row_that_needs_correction_has_its_position_value_reason_and_remedy() {
        String text = words(shown(new ImportPreview(MIXED, () -> {})));

        assertThat(text)
                .contains(
                        "171 of 181 rows can be imported",
                        "47",
                        "date_of_birth",
                        "31/11/2011",
                        "There is no 31 November.",
                        "Correct the date.");
    }

    @Test
    void a_row_to_look_at_is_told_about_apart_from_those_that_need_correction() {
        assertThat(words(shown(new ImportPreview(MIXED, () -> {}))))
                .contains("1 row is stored, but please look at it", "interviews.csv", "held before the child returned");
    }

    @Test
    void nothing_can_be_stored_where_everything_is_unchanged() {
        ImportResult same = new ImportResult(
                null, "lantern-cms", List.of(new FileCount("children.csv", 0, 0, 181, 0)), List.of(), List.of());

        shown(new ImportPreview(same, List.of("lena"), Map.of("children.csv", 500), null, order -> stored++, () -> {}));

        _assertNone(NativeButton.class, spec -> spec.withClasses("primary"));
    }
}
