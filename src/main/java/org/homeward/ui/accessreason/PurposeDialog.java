package org.homeward.ui.accessreason;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.function.Consumer;
import org.homeward.access.Purpose;

/** Asks for the purpose of opening a record. Nothing of it is read before a purpose is chosen, and none is preselected. */
public final class PurposeDialog extends Composite<Dialog> {

    private final RadioButtonGroup<Purpose> reasons = new RadioButtonGroup<>();
    private final TextArea typed = new TextArea();
    private final TextField reference = new TextField();
    private final Paragraph answered = new Paragraph();
    private final NativeButton open = new NativeButton();

    /**
     * @param question such as "Why are you opening this account?"
     * @param text the consequence of opening
     */
    public PurposeDialog(String question, String text, Consumer<PurposeAnswer> opening, Runnable goingBack) {
        reasons.setItems(Purpose.usual());
        reasons.setItemLabelGenerator(purpose -> getTranslation("words.Purpose." + purpose));
        reasons.setAriaLabel(question);
        reasons.addClassName("hw-reasons");
        reasons.addValueChangeListener(chosen -> {
            typed.setVisible(chosen.getValue() == Purpose.BREAK_GLASS);
            allow();
        });
        typed.setLabel(getTranslation("purpose.reason"));
        typed.setHelperText(getTranslation("purpose.emergency.help", Purpose.LEAST_REASON));
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(written -> allow());
        typed.setVisible(false);
        reference.setVisible(false);
        answered.setVisible(false);
        answered.getElement().setAttribute("role", "alert");
        build(question, text);
        getContent().getFooter().add(back(goingBack), open(opening));
        getContent().addDialogCloseActionListener(escape -> {
            close();
            goingBack.run();
        });
    }

    /** Adds emergency access as the last option, whatever the record is. */
    public PurposeDialog offeringBreakGlass() {
        Set<Purpose> offered = Purpose.usual();
        offered.add(Purpose.BREAK_GLASS);
        reasons.setItems(offered);
        return this;
    }

    /** Also asks for the account, by its printed reference. The dialog stays open until it is closed. */
    public PurposeDialog askingReference() {
        reference.setVisible(true);
        reference.setLabel(getTranslation("purpose.reference"));
        reference.setValueChangeMode(ValueChangeMode.EAGER);
        reference.addValueChangeListener(written -> allow());
        return this;
    }

    public String reference() {
        return reference.getValue().strip();
    }

    /** Shows the outcome where nothing was opened. */
    public void answer(String text) {
        answered.setText(text);
        answered.setVisible(true);
    }

    public void open() {
        getContent().open();
    }

    public void close() {
        getContent().close();
    }

    private void build(String question, String text) {
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", question);
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new H2(question), new Paragraph(text), reference, reasons, typed, answered);
    }

    private NativeButton back(Runnable goingBack) {
        NativeButton back = new NativeButton(getTranslation("purpose.back"), click -> {
            close();
            goingBack.run();
        });
        back.addClassName("hw-button");
        return back;
    }

    private NativeButton open(Consumer<PurposeAnswer> opening) {
        open.setText(getTranslation("purpose.open"));
        open.addClassNames("hw-button", "primary");
        open.setEnabled(false);
        open.addClickListener(click -> {
            if (isComplete()) {
                if (!reference.isVisible()) {
                    close();
                }
                opening.accept(answer());
            }
        });
        return open;
    }

    private PurposeAnswer answer() {
        Purpose purpose = reasons.getValue();
        return new PurposeAnswer(
                purpose, purpose == Purpose.BREAK_GLASS ? typed.getValue().strip() : "");
    }

    private void allow() {
        open.setEnabled(isComplete());
    }

    /** Checked again on the server when the button is clicked, because a browser may send any click. */
    private boolean isComplete() {
        return reasons.getValue() != null
                && (reasons.getValue() != Purpose.BREAK_GLASS
                        || typed.getValue().strip().length() >= Purpose.LEAST_REASON)
                && (!reference.isVisible() || !reference().isEmpty());
    }
}
