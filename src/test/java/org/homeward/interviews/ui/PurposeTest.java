package org.homeward.interviews.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Purpose;
import org.homeward.disclosure.ChildId;
import org.homeward.ui.Furnished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurposeTest extends Furnished {

    private final List<Purpose> opened = new ArrayList<>();
    private int wentBack;

    @BeforeEach
    void asked() {
        new PurposeDialog("C-0098", opened::add, () -> wentBack++).open();
    }

    @Test
    void no_reason_is_chosen_beforehand_and_nothing_opens_without_one() {
        assertThat(reasons().getValue()).isNull();
        assertThat(button("Open and record").isEnabled()).isFalse();
        assertThat(opened).isEmpty();
    }

    @Test
    void every_reason_is_offered_in_words() {
        assertThat(reasons().getListDataView().getItems()).containsExactly(Purpose.values());
        assertThat(reasons().getItemLabelGenerator().apply(Purpose.FOLLOW_UP)).isEqualTo("Follow-up with the child");
    }

    @Test
    void the_chosen_reason_opens_the_account_once_and_closes_the_question() {
        _setValue(reasons(), Purpose.INVESTIGATION);
        _click(button("Open and record"));

        assertThat(opened).containsExactly(Purpose.INVESTIGATION);
        assertThat(wentBack).isZero();
        _assertNone(Dialog.class);
    }

    @Test
    void going_back_opens_nothing() {
        _setValue(reasons(), Purpose.FOLLOW_UP);
        _click(button("Go back"));

        assertThat(opened).isEmpty();
        assertThat(wentBack).isEqualTo(1);
    }

    @Test
    void a_reason_holds_for_one_child_in_one_window() {
        ChildId child = ChildId.random();
        StatedPurposes.of(UI.getCurrent()).state(child, Purpose.FOLLOW_UP);

        assertThat(StatedPurposes.of(UI.getCurrent()).find(child)).contains(Purpose.FOLLOW_UP);
        assertThat(StatedPurposes.of(UI.getCurrent()).find(ChildId.random())).isEmpty();
        assertThat(StatedPurposes.of(new UI()).find(child)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Purpose> reasons() {
        return _get(RadioButtonGroup.class);
    }

    private static NativeButton button(String words) {
        return _get(NativeButton.class, spec -> spec.withText(words));
    }
}
