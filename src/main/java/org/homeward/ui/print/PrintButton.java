package org.homeward.ui.print;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.homeward.ui.icon.Icon;

/** Print: a download that is made when it is asked for, under a name that says nothing about a child. */
public final class PrintButton extends Composite<Anchor> {

    static final String PDF = "application/pdf";

    private final GeneratedDownload link;

    /** @param fileName such as {@code homeward-coverage.pdf} @param pdf called at each click, with the reader's rights of then */
    public PrintButton(String fileName, Supplier<byte[]> pdf) {
        this(fileName, "", pdf);
    }

    /** @param words on the button; empty for the plain word, where a room prints one sheet only */
    public PrintButton(String fileName, String words, Supplier<byte[]> pdf) {
        link = new GeneratedDownload(() -> GeneratedDownload.response(fileName, PDF, pdf.get()));
        link.addClassName("hw-print");
        link.add(new Icon("printer"), new Span(words.isEmpty() ? getTranslation("ui.print") : words));
    }

    @Override
    protected Anchor initContent() {
        return link;
    }
}
