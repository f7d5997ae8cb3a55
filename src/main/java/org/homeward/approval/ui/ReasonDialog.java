package org.homeward.approval.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.approval.ApprovalLedger;
import org.homeward.ui.accessreason.LineDialog;

/** Asks for the reason of a request or of a decision. */
public final class ReasonDialog {

    private static final int LONGEST = 300;

    private ReasonDialog() {}

    /** @param answered receives a reason that is long enough to be one */
    public static void ask(String question, String done, Consumer<String> answered) {
        UI ui = UI.getCurrent();
        new LineDialog(question, ui.getTranslation("approval.reason.words"), done, reason -> {
                    if (reason.length() < ApprovalLedger.LEAST_REASON) {
                        return Optional.of(ui.getTranslation("approval.refused.REASON_MISSING"));
                    }
                    answered.accept(reason);
                    return Optional.empty();
                })
                .of(ui.getTranslation("approval.column.reason"), "", LONGEST)
                .open();
    }
}
