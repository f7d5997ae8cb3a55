package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homeward.disclosure.ChildId;

/** Asks for a child's reference. It is sent in the body of a request and never stands in an address. */
final class ChildDialog extends Composite<Dialog> {

    private final TextField reference = new TextField();

    /** @param search finds the child of a reference @param found told of it */
    ChildDialog(Function<String, Optional<ChildId>> search, Consumer<ChildId> found) {
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", getTranslation("governance.child"));
        reference.setLabel(getTranslation("governance.child.reference"));
        reference.setMaxLength(20);
        reference.setWidthFull();
        dialog.add(
                new H2(getTranslation("governance.child")),
                new Paragraph(getTranslation("governance.child.words")),
                reference);
        NativeButton back = new NativeButton(getTranslation("governance.back"), click -> dialog.close());
        back.addClassName("hw-button");
        NativeButton show = new NativeButton(
                getTranslation("governance.child.show"), click -> answer(search, found));
        show.addClassNames("hw-button", "primary");
        dialog.getFooter().add(back, show);
    }

    void open() {
        getContent().open();
        reference.focus();
    }

    private void answer(Function<String, Optional<ChildId>> search, Consumer<ChildId> found) {
        search.apply(reference.getValue().strip().toUpperCase(Locale.ROOT))
                .ifPresentOrElse(
                        child -> {
                            getContent().close();
                            found.accept(child);
                        },
                        () -> {
                            reference.setErrorMessage(getTranslation("governance.child.unknown"));
                            reference.setInvalid(true);
                        });
    }
}
