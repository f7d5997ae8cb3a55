package org.homeward.ui.accessreason;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.homeward.access.Viewer;
import org.homeward.disclosure.RecordRef;

/** Requires a purpose before statements about a person or a place are opened, once for each record and session. */
public final class PurposeGate {

    private PurposeGate() {}

    /**
     * Opens at once where the viewer has stated a purpose for the record, and otherwise asks for one.
     *
     * @param opening receives the viewer with their purpose
     * @param goingBack runs where nothing is opened
     */
    public static void pass(UI window, Viewer viewer, RecordRef record, Consumer<Viewer> opening, Runnable goingBack) {
        StatedPurposes stated = StatedPurposes.of(window.getSession(), viewer);
        stated.find(record)
                .ifPresentOrElse(
                        purpose -> opening.accept(viewer.forPurpose(purpose)),
                        () -> new PurposeDialog(
                                        window.getTranslation("purpose.question"),
                                        window.getTranslation("purpose.words"),
                                        answer -> {
                                            stated.state(record, answer.purpose());
                                            opening.accept(viewer.forPurpose(answer.purpose()));
                                        },
                                        goingBack)
                                .open());
    }
}
