package org.homeward.ui.print;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.access.Recipient;
import org.homeward.ui.icon.Glyph;
import org.homeward.ui.purpose.LineDialog;

/** Print, for a sheet about one person or place: asks who receives it, and then it comes down. */
public final class HandoverButton extends Composite<Div> {

    private final PrintButton sheet;
    private volatile Optional<Recipient> recipient = Optional.empty();

    /** @param fileName that says nothing about a child @param pdf called once for each answer */
    public HandoverButton(String fileName, String words, Function<Recipient, byte[]> pdf) {
        sheet = new PrintButton(fileName, () -> pdf.apply(recipient.orElseThrow()));
        NativeButton ask = new NativeButton("", click -> ask());
        ask.add(new Glyph("printer"), new Span(words));
        ask.addClassName("hw-print");
        getContent().addClassName("hw-handover");
        getContent().add(ask, sheet);
    }

    private void ask() {
        new LineDialog(
                        getTranslation("ui.handover"),
                        getTranslation("ui.handover.words"),
                        getTranslation("ui.handover.print"),
                        this::handOver)
                .of(
                        getTranslation("ui.handover.recipient"),
                        getTranslation("ui.handover.recipient.help"),
                        Recipient.LONGEST)
                .open();
    }

    private Optional<String> handOver(String typed) {
        recipient = Recipient.of(typed);
        if (recipient.isEmpty()) {
            return Optional.of(getTranslation("ui.handover.nobody"));
        }
        sheet.getElement().executeJs("this.click()");
        return Optional.empty();
    }
}
