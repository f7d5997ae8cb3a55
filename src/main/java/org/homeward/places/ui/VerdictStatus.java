package org.homeward.places.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeward.hotspot.Replicates;
import org.homeward.places.HotSpotList;
import org.homeward.places.HotSpotWork.Work;
import org.jspecify.annotations.Nullable;

/**
 * How far the comparison with chance is, while the counts are shown already. It looks twice a second; whoever leaves or stops it ends it.
 */
final class VerdictStatus extends Composite<Div> {

    private static final int LOOK_UP_MS = 500;

    private final transient Supplier<Work> beginning;
    private final transient Consumer<HotSpotList> ready;
    private transient @Nullable Work work;
    private boolean told;
    private int usual_ms = -1;

    /** @param ready called once it is found */
    VerdictStatus(Supplier<Work> beginning, Consumer<HotSpotList> ready) {
        this.beginning = beginning;
        this.ready = ready;
        getContent().addClassName("hw-verdict-status");
        getContent().getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI window = event.getUI();
        Registration looking = window.addPollListener(poll -> look());
        addDetachListener(detached -> {
            looking.remove();
            detached.unregisterListener();
            stop();
        });
        if (!told) {
            // When the whole page is attached, so that no other part sets how often it looks.
            window.beforeClientResponse(this, page -> {
                usual_ms = window.getPollInterval();
                begin();
            });
        }
    }

    private void begin() {
        work = beginning.get();
        look();
    }

    private void stop() {
        if (work != null && work.state() == Work.State.RUNNING) {
            work.cancel();
        }
    }

    private void look() {
        Work now = work;
        if (now == null) {
            return;
        }
        boolean running = now.state() == Work.State.RUNNING;
        getUI().ifPresent(window -> window.setPollInterval(running ? LOOK_UP_MS : usual_ms));
        getContent().removeAll();
        switch (now.state()) {
            case RUNNING -> {
                say(getTranslation("places.hot-spots.running", now.done(), Replicates.LEAST));
                offer("places.hot-spots.stop", this::stop);
            }
            case STOPPED -> {
                say(getTranslation("places.hot-spots.stopped"));
                offer("places.hot-spots.begin", this::begin);
            }
            case FAILED -> {
                say(getTranslation("places.hot-spots.failed"));
                offer("places.hot-spots.begin", this::begin);
            }
            case FOUND -> {
                told = true;
                work = null;
                ready.accept(now.found());
            }
        }
    }

    private void say(String text) {
        getContent().add(new Span(text));
    }

    private void offer(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("hw-link");
        getContent().add(button);
    }
}
