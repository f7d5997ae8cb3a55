package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.BiConsumer;
import org.homeward.governance.Review.ReviewOutcome;
import org.homeward.governance.Review.ReviewReason;

/** Records the review of one access: in order or queried, and a reason code. Nothing is preselected. */
final class ReviewDialog extends Composite<Dialog> {

    private final RadioButtonGroup<ReviewOutcome> outcome = new RadioButtonGroup<>();
    private final RadioButtonGroup<ReviewReason> note = new RadioButtonGroup<>();

    /**
     * @param access the text of the access
     * @param marking receives the choice
     */
    ReviewDialog(String access, BiConsumer<ReviewOutcome, ReviewReason> marking) {
        outcome.setItems(ReviewOutcome.values());
        outcome.setItemLabelGenerator(each -> getTranslation("words.ReviewOutcome." + each));
        outcome.setLabel(getTranslation("governance.review.outcome"));
        note.setItems(ReviewReason.values());
        note.setItemLabelGenerator(each -> getTranslation("words.ReviewReason." + each));
        note.setLabel(getTranslation("governance.review.note"));
        note.addClassName("hw-reasons");
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", getTranslation("governance.review"));
        dialog.add(new H2(getTranslation("governance.review")), new Paragraph(access), outcome, note);
        dialog.getFooter().add(back(), mark(marking));
    }

    void open() {
        getContent().open();
    }

    private NativeButton back() {
        NativeButton back = new NativeButton(
                getTranslation("governance.back"), click -> getContent().close());
        back.addClassName("hw-button");
        return back;
    }

    private NativeButton mark(BiConsumer<ReviewOutcome, ReviewReason> marking) {
        NativeButton mark = new NativeButton(getTranslation("governance.review.save"), click -> {
            if (outcome.getValue() != null && note.getValue() != null) {
                getContent().close();
                marking.accept(outcome.getValue(), note.getValue());
            }
        });
        mark.addClassNames("hw-button", "primary");
        mark.setEnabled(false);
        outcome.addValueChangeListener(chosen -> mark.setEnabled(isComplete()));
        note.addValueChangeListener(chosen -> mark.setEnabled(isComplete()));
        return mark;
    }

    private boolean isComplete() {
        return outcome.getValue() != null && note.getValue() != null;
    }
}
