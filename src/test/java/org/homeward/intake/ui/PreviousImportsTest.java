package org.homeward.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.intake.BatchQueries.Batch;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.ui.KaribuTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreviousImportsTest extends KaribuTest {

    /** Nobody is offered what is then refused. */
    @Test
    void an_import_that_two_people_agreed_on_says_why_it_has_no_button() {
        Batch plain = batch("alone-cms", null);
        Batch approved = batch("agreed-cms", "vera");
        List<Batch> asked = new ArrayList<>();

        PreviousImports shown = shown(new PreviousImports(
                List.of(plain, approved),
                asked::add,
                batch -> Optional.ofNullable(batch.approvedBy())
                        .map(by -> ImportProblem.of(ImportError.UNDO_APPROVED, by))));

        List<NativeButton> buttons = _find(NativeButton.class, spec -> spec.withText("Undo import"));
        assertThat(buttons).hasSize(1);
        _click(buttons.getFirst());
        assertThat(asked).containsExactly(plain);
        assertThat(words(shown)).contains("vera approved this import as a second person");
    }

    private static Batch batch(String source, @Nullable String approvedBy) {
        return new Batch(
                UUID.randomUUID(),
                Instant.parse("2026-11-20T12:00:00Z"),
                source,
                "lena",
                "lena",
                approvedBy,
                1,
                0,
                0,
                0,
                false,
                false);
    }
}
