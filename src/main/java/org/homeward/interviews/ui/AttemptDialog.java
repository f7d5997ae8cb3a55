package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiConsumer;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.interviews.AttemptLedger;

/** Asks how a child was contacted and what came of it, one tap each; the second records it. */
final class AttemptDialog extends Composite<Dialog> {

    private static final List<OfferMethod> METHODS =
            List.of(OfferMethod.PHONE, OfferMethod.TEXT, OfferMethod.VISIT, OfferMethod.LETTER, OfferMethod.OTHER);

    private final String reference;
    private final BiConsumer<OfferMethod, OfferOutcome> record;
    private final Div asked = new Div();

    AttemptDialog(String reference, BiConsumer<OfferMethod, OfferOutcome> record) {
        this.reference = reference;
        this.record = record;
        Dialog dialog = getContent();
        dialog.addClassNames("hw-purpose", "hw-attempt");
        dialog.getElement().setAttribute("aria-label", getTranslation("worklist.attempt.record.of", reference));
        NativeButton cancel = new NativeButton(getTranslation("worklist.attempt.cancel"), click -> dialog.close());
        cancel.addClassName("hw-button");
        dialog.getFooter().add(cancel);
        dialog.add(asked);
        askHow();
    }

    void open() {
        getContent().open();
    }

    private void askHow() {
        ask(
                getTranslation("worklist.attempt.how", reference),
                METHODS.stream()
                        .map(method -> choice(getTranslation("words.OfferMethod." + method), () -> askOutcome(method)))
                        .toList());
    }

    private void askOutcome(OfferMethod method) {
        ask(
                getTranslation("worklist.attempt.outcome"),
                AttemptLedger.OUTCOMES.stream()
                        .map(outcome -> choice(getTranslation("words.OfferOutcome." + outcome), () -> {
                            getContent().close();
                            record.accept(method, outcome);
                        }))
                        .toList());
        asked.add(new Paragraph(getTranslation("worklist.attempt.now")));
        asked.add(choice(getTranslation("worklist.attempt.back"), this::askHow));
    }

    private void ask(String question, List<NativeButton> choices) {
        asked.removeAll();
        asked.add(new H2(question));
        choices.forEach(asked::add);
        choices.getFirst().focus();
    }

    private static NativeButton choice(String text, Runnable chosen) {
        NativeButton choice = new NativeButton(text, click -> chosen.run());
        choice.addClassName("hw-button");
        return choice;
    }
}
