package org.homeward.ui.job;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** A long-running job: its name, its progress, a cancel button, and a note that the user may leave. */
public final class JobPanel extends Composite<Div> {

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph stage = new Paragraph();
    private final NativeButton button = new NativeButton();

    public JobPanel(String name, Runnable cancel) {
        button.setText(getTranslation("ui.job.cancel"));
        button.addClassName("hw-link");
        button.addClickListener(click -> cancel.run());
        stage.addClassName("stage");
        stage.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", name);
        getContent().addClassNames("hw-card", "hw-job");
        getContent().add(new H3(name), button, bar, stage);
    }

    /** Shows the running stage and how many are done: "Drawing maps, 3 of 7". */
    public void showStage(String text, int done, int total) {
        bar.setMax(total);
        bar.setValue(Math.min(done, total));
        stage.setText(getTranslation("ui.job.stage")
                .replace("{0}", text)
                .replace("{1}", Integer.toString(done))
                .replace("{2}", Integer.toString(total)));
    }

    /** Shows that the job failed: what failed, what is unaffected, and the reference for support. */
    public void showFailure(String text) {
        getContent().addClassName("failed");
        bar.setVisible(false);
        button.setVisible(false);
        stage.setText(text);
    }
}
