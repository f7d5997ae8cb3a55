package org.homeward.ui.print;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.access.Recipient;
import org.homeward.access.StepUp;
import org.homeward.ui.accessreason.LineDialog;
import org.homeward.ui.icon.Icon;

/** For a file about one person or place: asks for the recipient, then starts the download. */
public final class HandoverButton extends Composite<Div> {

    private final NativeButton ask = new NativeButton();
    private final GeneratedDownload link;
    private final String done;
    private final Optional<StepUp> stepUp =
            Optional.ofNullable(VaadinSession.getCurrent()).map(session -> session.getAttribute(StepUp.class));
    private volatile Optional<Recipient> recipient = Optional.empty();

    /**
     * @param file called at each download
     * @param done the label of the confirm button
     */
    private HandoverButton(Function<Recipient, DownloadResponse> file, String done, Component... face) {
        this.done = done;
        link = new GeneratedDownload(() -> {
            stepUp.ifPresent(StepUp::require);
            return file.apply(recipient.orElseThrow());
        });
        ask.add(face);
        ask.addClickListener(click -> ask());
        getContent().addClassName("hw-handover");
        getContent().add(ask, link);
    }

    /** @param fileName a file name that reveals nothing about a child */
    public static HandoverButton print(String fileName, String text, Function<Recipient, byte[]> pdf) {
        HandoverButton button = new HandoverButton(
                to -> GeneratedDownload.response(fileName, PrintButton.PDF, pdf.apply(to)),
                "ui.handover.print",
                new Icon("printer"),
                new Span(text));
        button.ask.addClassName("hw-print");
        return button;
    }

    /** @param file see {@link #file} */
    public static HandoverButton download(String text, Function<Recipient, DownloadResponse> file) {
        return new HandoverButton(file, "ui.handover.download", new Span(text));
    }

    /** @param name a file name that reveals nothing about a child */
    public static DownloadResponse file(String name, String mediaType, byte[] bytes) {
        return GeneratedDownload.response(name, mediaType, bytes);
    }

    private void ask() {
        stepUp.ifPresent(StepUp::require);
        new LineDialog(
                        getTranslation("ui.handover"),
                        getTranslation("ui.handover.words"),
                        getTranslation(done),
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
        link.getElement().executeJs("this.click()");
        return Optional.empty();
    }
}
