package org.homeward.ui.print;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Purpose;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

/** A copy is made when both its recipient and its purpose are named, and not before. */
class CopyDialogTest extends KaribuTest {

    private final List<String> answers = new ArrayList<>();

    @Test
    void it_marks_what_is_missing_and_answers_once_both_are_named() {
        open(null);
        assertThat(purpose().getValue()).as("nothing is chosen beforehand").isNull();

        makes();
        assertThat(recipient().isInvalid()).isTrue();
        assertThat(purpose().isInvalid()).isTrue();

        _setValue(recipient(), "Board meeting");
        makes();
        assertThat(recipient().isInvalid()).isFalse();
        assertThat(purpose().isInvalid()).isTrue();
        assertThat(answers).isEmpty();

        purpose().setValue(Purpose.MEETING_PREPARATION);
        makes();
        assertThat(answers).containsExactly("Board meeting MEETING_PREPARATION");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void the_purpose_for_which_a_record_was_opened_is_chosen_already_but_not_emergency_access() {
        open(Purpose.INVESTIGATION);
        assertThat(purpose().getValue()).isEqualTo(Purpose.INVESTIGATION);
        _get(Dialog.class).close();

        open(Purpose.BREAK_GLASS);
        assertThat(purpose().getValue()).isNull();
    }

    private void open(@org.jspecify.annotations.Nullable Purpose stated) {
        new CopyDialog(stated, "Print and record", (to, why) -> answers.add(to.words() + " " + why)).open();
    }

    private static void makes() {
        _click(_get(NativeButton.class, spec -> spec.withText("Print and record")));
    }

    private static TextField recipient() {
        return _get(TextField.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Purpose> purpose() {
        return _get(RadioButtonGroup.class);
    }
}
