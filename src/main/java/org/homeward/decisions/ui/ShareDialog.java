package org.homeward.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Set;
import org.homeward.decisions.DecisionLedger;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.ChildView;

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

    /** @param statement as shown, so that nobody decides by a reference */
    ShareDialog(ChildView view, Component statement, Shared shared) {
        String question =
                getTranslation(view == ChildView.OBJECTED ? "decisions.share.against" : "decisions.share.question");
        audiences.setItems(Audience.CHILDRENS_SERVICES, Audience.POLICE, Audience.PARTNERSHIP);
        audiences.setItemLabelGenerator(each -> heading(getTranslation("words.Audience." + each)));
        audiences.setLabel(getTranslation("decisions.share.whom"));
        reason.setLabel(getTranslation("decisions.share.why"));
        reason.setMaxLength(LONGEST);
        told.setItems(true, false);
        told.setItemLabelGenerator(each -> getTranslation(each ? "decisions.share.told" : "decisions.share.not-told"));
        told.setLabel(getTranslation("decisions.share.child"));
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", question);
        dialog.add(
                new H2(question),
                new Paragraph(getTranslation("decisions.share.words")),
                statement,
                audiences,
                reason,
                told);
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

    private static String heading(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
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
