package org.homeward.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.intake.read.ImportProgress;
import org.homeward.intake.read.ImportProgress.At;
import org.homeward.intake.read.ImportProgress.Stage;

/** An import that is being worked on: how far it is, and a way to cancel it. It goes on when somebody leaves the page. */
final class RunningImport extends Composite<Div> {

    private static final int LOOK_UP_MS = 1_000;
    private static final At QUEUED = new At(Stage.QUEUED, 0, 0);

    private final Supplier<Optional<At>> progress;
    private final Supplier<Boolean> ended;
    private final Paragraph stage = new Paragraph();
    private final HtmlComponent bar = new HtmlComponent("progress");

    /**
     * @param progress empty where nothing works on it yet
     * @param ended asked every second; shows what became of it where it says so
     */
    RunningImport(Supplier<Optional<ImportProgress.At>> progress, Supplier<Boolean> ended, Runnable cancel) {
        this.progress = progress;
        this.ended = ended;
        stage.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("imports.progress"));
        NativeButton button = new NativeButton(getTranslation("imports.cancel"), click -> cancel.run());
        button.addClassName("hw-button");
        Paragraph note = new Paragraph(getTranslation("imports.progress.note"));
        note.addClassName("hw-note");
        Div buttons = new Div(note, button);
        buttons.addClassName("buttons");
        getContent().add(stage, bar, buttons);
        getContent().addClassNames("hw-card", "hw-import", "running");
        show(QUEUED);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI window = event.getUI();
        Registration looking = window.addPollListener(poll -> look());
        window.setPollInterval(LOOK_UP_MS);
        addDetachListener(detached -> {
            looking.remove();
            detached.unregisterListener();
            window.setPollInterval(-1);
        });
    }

    private void look() {
        if (!ended.get()) {
            show(progress.get().orElse(QUEUED));
        }
    }

    private void show(At at) {
        stage.setText(getTranslation("imports.stage." + at.stage(), at.done(), at.of()));
        if (at.of() == 0) {
            bar.getElement().removeAttribute("value");
        } else {
            bar.getElement()
                    .setAttribute("max", Integer.toString(at.of()))
                    .setAttribute("value", Integer.toString(at.done()));
        }
    }
}
