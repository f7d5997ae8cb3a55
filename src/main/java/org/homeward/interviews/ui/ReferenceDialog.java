package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.BiPredicate;
import org.homeward.ui.accessreason.PurposeAnswer;
import org.homeward.ui.accessreason.PurposeDialog;

/** Asks for the account with a printed reference, and why; what does not open is answered alike whatever the cause is. */
final class ReferenceDialog extends Composite<Div> {

    private final PurposeDialog dialog;

    /** @param opening tells whether anything was opened */
    ReferenceDialog(BiPredicate<String, PurposeAnswer> opening) {
        dialog = new PurposeDialog(
                        getTranslation("interviews.purpose"),
                        getTranslation("interviews.purpose.words", getTranslation("interviews.purpose.this-child")),
                        answer -> ask(opening, answer),
                        () -> {})
                .offeringBreakGlass()
                .askingReference();
    }

    void open() {
        dialog.open();
    }

    private void ask(BiPredicate<String, PurposeAnswer> opening, PurposeAnswer answer) {
        if (opening.test(dialog.reference(), answer)) {
            dialog.close();
        } else {
            dialog.answer(getTranslation("interviews.account.nothing"));
        }
    }
}
