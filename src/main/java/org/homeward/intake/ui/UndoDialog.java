package org.homeward.intake.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Asks whether a batch is really to be undone. */
final class UndoDialog extends Composite<Dialog> {

    UndoDialog(String question, Runnable undo) {
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", question);
        dialog.add(new H2(question), new Paragraph(getTranslation("imports.undo.note")));
        NativeButton back = new NativeButton(getTranslation("purpose.back"), click -> dialog.close());
        back.addClassName("hw-button");
        NativeButton button = new NativeButton(getTranslation("imports.undo"), click -> {
            dialog.close();
            undo.run();
        });
        button.addClassNames("hw-button", "primary");
        dialog.getFooter().add(back, button);
    }

    void open() {
        getContent().open();
    }
}
