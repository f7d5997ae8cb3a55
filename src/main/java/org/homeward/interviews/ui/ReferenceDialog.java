package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.BiPredicate;
import org.homeward.ui.accessreason.PurposeAnswer;
import org.homeward.ui.accessreason.PurposeDialog;

/** Asks for a printed reference and the purpose. The answer is the same whatever the reason why nothing opens. */
final class ReferenceDialog extends Composite<Div> {

    private final PurposeDialog dialog;

    /** @param open opens the account; true where it opened */
    ReferenceDialog(BiPredicate<String, PurposeAnswer> open) {
        dialog = new PurposeDialog(
                        getTranslation("interviews.purpose"),
                        getTranslation("interviews.purpose.words", getTranslation("interviews.purpose.this-child")),
                        answer -> submit(open, answer),
                        () -> {})
                .offeringBreakGlass()
                .askingReference();
    }

    void open() {
        dialog.open();
    }

    private void submit(BiPredicate<String, PurposeAnswer> open, PurposeAnswer answer) {
        if (open.test(dialog.reference(), answer)) {
            dialog.close();
        } else {
            dialog.answer(getTranslation("interviews.account.nothing"));
        }
    }
}
