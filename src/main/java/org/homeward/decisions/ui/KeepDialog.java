package org.homeward.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.homeward.decisions.DecisionLedger;

/** Asks why keeping a statement is better for the child, and when to look at it again. */
final class KeepDialog extends Composite<Dialog> {

    /** What a review looks back on at the latest. */
    private static final int WEEKS = 4;

    private final TextArea reason = new TextArea();
    private final DatePicker review;

    /** @param statement as shown, so that nobody decides by a reference */
    KeepDialog(Component statement, LocalDate today, BiConsumer<String, LocalDate> decided) {
        String question = getTranslation("decisions.keep.question");
        reason.setLabel(getTranslation("decisions.keep.why"));
        reason.setMaxLength(ShareDialog.LONGEST);
        review = new DatePicker(getTranslation("decisions.keep.review"), today.plusWeeks(WEEKS));
        review.setMin(today.plusDays(1));
        review.setMax(today.plusYears(1));
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", question);
        dialog.add(new H2(question), new Paragraph(getTranslation("decisions.keep.words")), statement, reason, review);
        NativeButton back = new NativeButton(getTranslation("purpose.back"), click -> dialog.close());
        back.addClassName("hw-button");
        NativeButton keep = new NativeButton(getTranslation("decisions.keep.done"), click -> {
            reason.setInvalid(reason.getValue().strip().length() < DecisionLedger.LEAST_REASON);
            reason.setErrorMessage(getTranslation("decisions.refused.REASON_MISSING"));
            if (!reason.isInvalid() && !review.isInvalid() && review.getValue() != null) {
                dialog.close();
                decided.accept(reason.getValue(), review.getValue());
            }
        });
        keep.addClassNames("hw-button", "primary");
        dialog.getFooter().add(back, keep);
    }

    void open() {
        getContent().open();
    }
}
