package org.homeward.ui.accessreason;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.homeward.access.Viewer;
import org.homeward.disclosure.RecordRef;

/** Stands before the statements about a person or a place: they open for a purpose, asked once while the reader is signed in. */
public final class PurposeGate {

    private PurposeGate() {}

    /**
     * Opens at once where the reader has said why before, and otherwise asks.
     *
     * @param opening is given the reader with their purpose
     * @param goingBack nothing was opened
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
