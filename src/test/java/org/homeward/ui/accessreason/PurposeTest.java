package org.homeward.ui.accessreason;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.RecordRef;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurposeTest extends KaribuTest {

    private static final Viewer IVY = Viewer.of("ivy", Role.INTERVIEWER);
    private static final RecordRef CHILD = new RecordRef.Child(ChildId.random());

    private final List<PurposeAnswer> opened = new ArrayList<>();
    private int wentBack;

    @BeforeEach
    void openDialog() {
        new PurposeDialog("Why?", "Because.", opened::add, () -> wentBack++)
                .offeringBreakGlass()
                .open();
    }

    @Test
    void no_reason_is_chosen_beforehand_and_nothing_opens_without_one() {
        assertThat(reasons().getValue()).isNull();
        assertThat(button("Open and record").isEnabled()).isFalse();
        assertThat(opened).isEmpty();
    }

    @Test
    void every_reason_is_offered_and_emergency_access_last() {
        assertThat(reasons().getListDataView().getItems())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Purpose.OWN_STATEMENTS)))
                .endsWith(Purpose.BREAK_GLASS);
        assertThat(reasons().getItemLabelGenerator().apply(Purpose.FOLLOW_UP)).isEqualTo("Follow-up with the child");
    }

    @Test
    void the_chosen_reason_opens_the_account_once_and_closes_the_question() {
        _setValue(reasons(), Purpose.INVESTIGATION);
        _click(button("Open and record"));

        assertThat(opened).containsExactly(new PurposeAnswer(Purpose.INVESTIGATION, ""));
        assertThat(wentBack).isZero();
        _assertNone(Dialog.class);
    }

    @Test
    void emergency_access_asks_for_a_typed_reason_of_sufficient_length() {
        _assertNone(TextArea.class);
        _setValue(reasons(), Purpose.BREAK_GLASS);
        _setValue(_get(TextArea.class), "urgent" + " ".repeat(40));
        assertThat(button("Open and record").isEnabled()).isFalse();

        _setValue(_get(TextArea.class), "  At risk tonight at the quay  ");
        _click(button("Open and record"));

        assertThat(opened).containsExactly(new PurposeAnswer(Purpose.BREAK_GLASS, "At risk tonight at the quay"));
    }

    @Test
    void going_back_opens_nothing() {
        _setValue(reasons(), Purpose.FOLLOW_UP);
        _click(button("Go back"));

        assertThat(opened).isEmpty();
        assertThat(wentBack).isEqualTo(1);
    }

    @Test
    void a_reason_applies_to_one_record_and_one_user_while_they_are_signed_in() {
        VaadinSession session = VaadinSession.getCurrent();
        StatedPurposes.of(session, IVY).state(CHILD, Purpose.FOLLOW_UP);

        assertThat(StatedPurposes.of(session, IVY).find(CHILD)).contains(Purpose.FOLLOW_UP);
        assertThat(StatedPurposes.of(session, IVY).find(new RecordRef.Person(PersonId.random())))
                .isEmpty();
        assertThat(StatedPurposes.of(session, Viewer.of("pol", Role.POLICE)).find(CHILD))
                .isEmpty();
        assertThat(StatedPurposes.of(session, IVY).find(CHILD)).isEmpty();
    }

    @Test
    void the_gate_asks_once_for_each_record_and_passes_on_the_viewer_with_the_purpose() {
        _click(button("Go back"));
        List<Viewer> viewers = new ArrayList<>();
        RecordRef person = new RecordRef.Person(PersonId.random());

        PurposeGate.pass(UI.getCurrent(), IVY, person, viewers::add, () -> wentBack++);
        assertThat(viewers).isEmpty();
        assertThat(reasons().getListDataView().getItems()).doesNotContain(Purpose.BREAK_GLASS);
        _setValue(reasons(), Purpose.SAFEGUARDING_REVIEW);
        _click(button("Open and record"));
        PurposeGate.pass(UI.getCurrent(), IVY, person, viewers::add, () -> wentBack++);

        Viewer stated = IVY.forPurpose(Purpose.SAFEGUARDING_REVIEW);
        assertThat(viewers).containsExactly(stated, stated);
        _assertNone(Dialog.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Purpose> reasons() {
        return _get(RadioButtonGroup.class);
    }

    private static NativeButton button(String words) {
        return _get(NativeButton.class, spec -> spec.withText(words));
    }
}
