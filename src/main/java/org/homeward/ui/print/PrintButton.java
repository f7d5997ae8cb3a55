package org.homeward.ui.print;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.homeward.ui.icon.Icon;

/** The print button: downloads a PDF that is generated at each click, under a name that reveals nothing about a child. */
public final class PrintButton extends Composite<Anchor> {

    static final String PDF = "application/pdf";

    private final GeneratedDownload link;

    /**
     * @param fileName such as {@code homeward-coverage.pdf}
     * @param pdf called at each click, with the user's rights at that time
     */
    public PrintButton(String fileName, Supplier<byte[]> pdf) {
        this(fileName, "", pdf);
    }

    /** @param text the label; empty for the default where a room prints only one sheet */
    public PrintButton(String fileName, String text, Supplier<byte[]> pdf) {
        link = new GeneratedDownload(() -> GeneratedDownload.response(fileName, PDF, pdf.get()));
        link.addClassName("hw-print");
        link.add(new Icon("printer"), new Span(text.isEmpty() ? getTranslation("ui.print") : text));
    }

    @Override
    protected Anchor initContent() {
        return link;
    }
}
