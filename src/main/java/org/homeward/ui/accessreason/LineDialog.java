package org.homeward.ui.accessreason;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Function;

/** Asks for one line of text. It is sent in the body of a request and never in an address. */
public final class LineDialog extends Composite<Dialog> {

    private final TextField line = new TextField();

    /**
     * @param text the consequence of confirming
     * @param done the label of the confirm button
     * @param answered receives the typed text without surrounding blanks; returns what is wrong with it, or empty to close
     *     the dialog
     */
    public LineDialog(String question, String text, String done, Function<String, Optional<String>> answered) {
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", question);
        line.setValueChangeMode(ValueChangeMode.EAGER);
        line.addValueChangeListener(typed -> line.setInvalid(false));
        dialog.add(new H2(question), new Paragraph(text), line);
        NativeButton back = new NativeButton(getTranslation("purpose.back"), click -> close());
        back.addClassName("hw-button");
        NativeButton answer = new NativeButton(
                done, click -> answered.apply(line.getValue().strip()).ifPresentOrElse(this::refuse, this::close));
        answer.addClassNames("hw-button", "primary");
        answer.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.getFooter().add(back, answer);
    }

    /**
     * @param label above the line
     * @param help below it; empty for none
     * @param longest the most characters
     */
    public LineDialog of(String label, String help, int longest) {
        line.setLabel(label);
        line.setHelperText(help);
        line.setMaxLength(longest);
        return this;
    }

    /** Shows what is wrong with the typed text, which stays. */
    private void refuse(String text) {
        line.setErrorMessage(text);
        line.setInvalid(true);
        line.focus();
    }

    public void open() {
        getContent().open();
        line.focus();
    }

    private void close() {
        getContent().close();
    }
}
