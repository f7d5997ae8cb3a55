package org.homeward.ui.job;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** A job that takes a while: its name, how far it is, how to stop it, and that the reader may leave. */
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

    /** Says which stage runs and how many are done: "Drawing maps, 3 of 7". */
    public void showStage(String words, int done, int total) {
        bar.setMax(total);
        bar.setValue(Math.min(done, total));
        stage.setText(getTranslation("ui.job.stage")
                .replace("{0}", words)
                .replace("{1}", Integer.toString(done))
                .replace("{2}", Integer.toString(total)));
    }

    /** The job failed as a whole: what failed, what is safe, and the reference to tell support. */
    public void showFailure(String words) {
        getContent().addClassName("failed");
        bar.setVisible(false);
        button.setVisible(false);
        stage.setText(words);
    }
}
