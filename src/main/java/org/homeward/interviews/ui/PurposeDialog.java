package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import org.homeward.access.Purpose;

/** Asks why an account is opened. Nothing of it is read before a reason is chosen, and none is chosen beforehand. */
final class PurposeDialog extends Composite<Dialog> {

    private final RadioButtonGroup<Purpose> reasons = new RadioButtonGroup<>();

    /** @param whose the child's reference where the reader has already seen it, otherwise words for "this child" */
    PurposeDialog(String whose, Consumer<Purpose> opening, Runnable goingBack) {
        reasons.setItems(Purpose.values());
        reasons.setItemLabelGenerator(purpose -> getTranslation("words.Purpose." + purpose));
        reasons.setAriaLabel(getTranslation("interviews.purpose"));
        reasons.addClassName("hw-reasons");
        H2 question = new H2(getTranslation("interviews.purpose"));
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", getTranslation("interviews.purpose"));
        dialog.setCloseOnOutsideClick(false);
        dialog.add(question, new Paragraph(getTranslation("interviews.purpose.words", whose)), reasons);
        dialog.getFooter().add(back(goingBack), open(opening));
        dialog.addDialogCloseActionListener(escape -> {
            dialog.close();
            goingBack.run();
        });
    }

    void open() {
        getContent().open();
    }

    private NativeButton back(Runnable goingBack) {
        NativeButton back = new NativeButton(getTranslation("interviews.purpose.back"), click -> {
            getContent().close();
            goingBack.run();
        });
        back.addClassName("hw-button");
        return back;
    }

    private NativeButton open(Consumer<Purpose> opening) {
        NativeButton open = new NativeButton(getTranslation("interviews.purpose.open"), click -> {
            if (reasons.getValue() != null) {
                getContent().close();
                opening.accept(reasons.getValue());
            }
        });
        open.addClassNames("hw-button", "primary");
        open.setEnabled(false);
        reasons.addValueChangeListener(chosen -> open.setEnabled(chosen.getValue() != null));
        return open;
    }
}
