package org.homeward.decisions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.homeward.decisions.DecisionLedger;
import org.homeward.decisions.KeptStatement;
import org.homeward.disclosure.Audience;

/** Asks with whom a statement is shared, why, and whether the child was told. Nothing is preselected. */
final class ShareDialog extends Composite<Dialog> {

    /** The longest reason that is stored. */
    static final int LONGEST = 1000;

    /** Receives the decision. */
    interface Shared {
        void accept(Set<Audience> audiences, String reason, boolean childTold);
    }

    private final CheckboxGroup<Audience> audiences = new CheckboxGroup<>();
    private final TextArea reason = new TextArea();
    private final RadioButtonGroup<Boolean> told = new RadioButtonGroup<>();

    ShareDialog(KeptStatement kept, Shared shared) {
        String question =
                getTranslation("decisions.share.question", kept.statement().reference());
        audiences.setItems(Audience.CHILDRENS_SERVICES, Audience.POLICE, Audience.PARTNERSHIP);
        audiences.setItemLabelGenerator(each -> getTranslation("words.Audience." + each));
        audiences.setLabel(getTranslation("decisions.share.whom"));
        reason.setLabel(getTranslation("decisions.share.why"));
        reason.setMaxLength(LONGEST);
        told.setItems(true, false);
        told.setItemLabelGenerator(each -> getTranslation(each ? "decisions.share.told" : "decisions.share.not-told"));
        told.setLabel(getTranslation("decisions.share.child"));
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", question);
        dialog.add(new H2(question), new Paragraph(getTranslation("decisions.share.words")), audiences, reason, told);
        NativeButton back = new NativeButton(getTranslation("purpose.back"), click -> dialog.close());
        back.addClassName("hw-button");
        NativeButton share = new NativeButton(getTranslation("decisions.share.done"), click -> {
            if (isComplete()) {
                dialog.close();
                shared.accept(audiences.getValue(), reason.getValue(), told.getValue());
            }
        });
        share.addClassNames("hw-button", "primary");
        dialog.getFooter().add(back, share);
    }

    /** Marks what is missing; what was typed stays. */
    private boolean isComplete() {
        audiences.setInvalid(audiences.getValue().isEmpty());
        audiences.setErrorMessage(getTranslation("decisions.refused.WITH_WHOM"));
        reason.setInvalid(reason.getValue().strip().length() < DecisionLedger.LEAST_REASON);
        reason.setErrorMessage(getTranslation("decisions.refused.REASON_MISSING"));
        told.setInvalid(told.getValue() == null);
        told.setErrorMessage(getTranslation("decisions.share.told.missing"));
        return !audiences.isInvalid() && !reason.isInvalid() && !told.isInvalid();
    }

    void open() {
        getContent().open();
    }
}
