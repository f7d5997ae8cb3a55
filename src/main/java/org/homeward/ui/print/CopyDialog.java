package org.homeward.ui.print;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Asks who receives a copy, and why, before it is made. Both are sent in the body of a request and never in an address.
 */
final class CopyDialog extends Composite<Dialog> {

    private final TextField recipient = new TextField();
    private final RadioButtonGroup<Purpose> purpose = new RadioButtonGroup<>();
    private final BiConsumer<Recipient, Purpose> answered;

    /**
     * @param stated the purpose for which the viewer opened the record that the copy is of; null for none, and then none is chosen
     * @param done the label of the confirm button
     */
    CopyDialog(@Nullable Purpose stated, String done, BiConsumer<Recipient, Purpose> answered) {
        this.answered = answered;
        recipient.setLabel(getTranslation("ui.copy.recipient"));
        recipient.setHelperText(getTranslation("ui.copy.recipient.help"));
        recipient.setErrorMessage(getTranslation("ui.copy.recipient.missing"));
        recipient.setMaxLength(Recipient.LONGEST);
        recipient.setValueChangeMode(ValueChangeMode.EAGER);
        recipient.addValueChangeListener(typed -> recipient.setInvalid(false));
        purpose.setLabel(getTranslation("ui.copy.purpose"));
        purpose.setErrorMessage(getTranslation("ui.copy.purpose.missing"));
        purpose.setItems(Purpose.usual());
        purpose.setItemLabelGenerator(each -> getTranslation("words.Purpose." + each));
        purpose.addClassName("hw-reasons");
        purpose.addValueChangeListener(chosen -> purpose.setInvalid(false));
        if (stated != null && Purpose.usual().contains(stated)) {
            purpose.setValue(stated);
        }
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", getTranslation("ui.copy"));
        dialog.add(
                new H2(getTranslation("ui.copy")), new Paragraph(getTranslation("ui.copy.words")), recipient, purpose);
        NativeButton back = new NativeButton(getTranslation("purpose.back"), click -> dialog.close());
        back.addClassName("hw-button");
        NativeButton make = new NativeButton(done, click -> answer());
        make.addClassNames("hw-button", "primary");
        make.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.getFooter().add(back, make);
    }

    void open() {
        getContent().open();
        recipient.focus();
    }

    /** Marks what is missing; what was typed stays. */
    private void answer() {
        Optional<Recipient> named = Recipient.of(recipient.getValue());
        recipient.setInvalid(named.isEmpty());
        purpose.setInvalid(purpose.getValue() == null);
        if (named.isPresent() && purpose.getValue() != null) {
            getContent().close();
            answered.accept(named.get(), purpose.getValue());
        }
    }
}
