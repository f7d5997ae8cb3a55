package org.homeward.ui.print;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeward.access.Meeting;
import org.homeward.access.StepUp;
import org.homeward.access.Viewer;
import org.homeward.ui.icon.Icon;

/**
 * Prints numbered copies for one named meeting: asks which, who gets a copy and why, and a fresh code first. Several copies come in one
 * archive, each a file of its own.
 */
public final class MeetingCopyButton extends Composite<Div> {

    private record Answer(Viewer viewer, Meeting meeting) {}

    private final GeneratedDownload link;
    private final Supplier<Viewer> viewer;
    private final Clock clock;
    private final AtomicReference<Optional<Answer>> answer = new AtomicReference<>(Optional.empty());
    private final Optional<StepUp> stepUp =
            Optional.ofNullable(VaadinSession.getCurrent()).map(session -> session.getAttribute(StepUp.class));

    /**
     * @param viewer with the purpose that they stated for what is printed
     * @param copies one file for each recipient, called once for each answer
     * @param fileName without an ending; it reveals nothing about a child
     */
    public MeetingCopyButton(
            String text,
            String fileName,
            Clock clock,
            Supplier<Viewer> viewer,
            BiFunction<Viewer, Meeting, List<byte[]>> copies) {
        this.viewer = viewer;
        this.clock = clock;
        link = new GeneratedDownload(() -> {
            stepUp.ifPresent(StepUp::require);
            return answer.getAndSet(Optional.empty()).map(given -> {
                List<byte[]> printed = copies.apply(given.viewer(), given.meeting());
                return printed.size() == 1
                        ? GeneratedDownload.response(fileName + ".pdf", "application/pdf", printed.getFirst())
                        : GeneratedDownload.response(fileName + ".zip", "application/zip", archive(printed));
            });
        });
        NativeButton ask = new NativeButton();
        ask.addClassName("hw-print");
        ask.add(new Icon("printer"), new Span(text));
        ask.addClickListener(click -> ask());
        getContent().addClassName("hw-copy");
        getContent().add(ask, link);
    }

    private void ask() {
        stepUp.ifPresent(StepUp::require);
        Viewer reader = viewer.get();
        new MeetingDialog(reader.purpose(), clock, (meeting, purpose) -> {
                    answer.set(Optional.of(new Answer(reader.forPurpose(purpose), meeting)));
                    link.getElement().executeJs("this.click()");
                })
                .open();
    }

    private static byte[] archive(List<byte[]> copies) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (int i = 0; i < copies.size(); i++) {
                archive.putNextEntry(new ZipEntry("copy-" + (i + 1) + "-of-" + copies.size() + ".pdf"));
                archive.write(copies.get(i));
                archive.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
