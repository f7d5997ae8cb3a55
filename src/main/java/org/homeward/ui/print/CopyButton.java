package org.homeward.ui.print;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.StepUp;
import org.homeward.access.Viewer;
import org.homeward.ui.icon.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Prints a sheet or downloads a file: asks who receives the copy, and why, and then starts the download. Each answer is for one copy.
 */
public final class CopyButton extends Composite<Div> {

    private static final String PDF = "application/pdf";

    private record Answer(Viewer viewer, Recipient recipient) {}

    private final GeneratedDownload link;
    private final Supplier<Viewer> viewer;
    private final String done;
    private final AtomicReference<Optional<Answer>> answer = new AtomicReference<>(Optional.empty());
    private Optional<StepUp> stepUp = Optional.empty();

    /**
     * @param file called at each download, with the viewer and the purpose that they stated
     * @param done the label of the confirm button
     */
    private CopyButton(
            Supplier<Viewer> viewer,
            BiFunction<Viewer, Recipient, DownloadResponse> file,
            @Nullable String style,
            String done,
            Component... face) {
        this.viewer = viewer;
        this.done = done;
        link = new GeneratedDownload(() -> {
            stepUp.ifPresent(StepUp::require);
            return answer.getAndSet(Optional.empty()).map(given -> file.apply(given.viewer(), given.recipient()));
        });
        NativeButton ask = new NativeButton();
        if (style != null) {
            ask.addClassName(style);
        }
        ask.add(face);
        ask.addClickListener(click -> ask());
        getContent().addClassName("hw-copy");
        getContent().add(ask, link);
    }

    /**
     * Prints a sheet.
     *
     * @param fileName a file name that reveals nothing about a child, such as {@code homeward-coverage.pdf}
     */
    public static CopyButton print(
            String fileName, String text, Supplier<Viewer> viewer, BiFunction<Viewer, Recipient, byte[]> pdf) {
        return new CopyButton(
                viewer,
                (reader, recipient) -> file(fileName, PDF, pdf.apply(reader, recipient)),
                "hw-print",
                "ui.copy.print",
                new Icon("printer"),
                new Span(text));
    }

    /** @param file see {@link #file} */
    public static CopyButton download(
            String text, Supplier<Viewer> viewer, BiFunction<Viewer, Recipient, DownloadResponse> file) {
        return new CopyButton(viewer, file, null, "ui.copy.download", new Span(text));
    }

    /** @param name a file name that reveals nothing about a child */
    public static DownloadResponse file(String name, String mediaType, byte[] bytes) {
        return GeneratedDownload.response(name, mediaType, bytes);
    }

    /** A copy of records, and not only of figures: whoever makes it enters a fresh code first. */
    public CopyButton ofRecords() {
        stepUp = Optional.ofNullable(VaadinSession.getCurrent()).map(session -> session.getAttribute(StepUp.class));
        return this;
    }

    private void ask() {
        stepUp.ifPresent(StepUp::require);
        Viewer reader = viewer.get();
        new CopyDialog(
                        reader.purpose(),
                        getTranslation(done),
                        (recipient, purpose) -> start(reader, recipient, purpose))
                .open();
    }

    private void start(Viewer reader, Recipient recipient, Purpose purpose) {
        answer.set(Optional.of(new Answer(reader.forPurpose(purpose), recipient)));
        link.getElement().executeJs("this.click()");
    }
}
