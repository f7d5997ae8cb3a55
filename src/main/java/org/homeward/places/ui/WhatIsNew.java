package org.homeward.places.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeward.disclosure.HexagonCell;
import org.homeward.hotspot.Replicates;
import org.homeward.places.HotSpotWork.Emerged;
import org.homeward.places.HotSpotWork.Work;
import org.homeward.ui.shell.Card;
import org.jspecify.annotations.Nullable;

/**
 * What is new: the places where more children went lately than chance explains. Nothing is computed before somebody asks; then it looks
 * each second how far the work is, and whoever leaves or stops it ends it.
 */
final class WhatIsNew extends Composite<Div> {

    private static final int LOOK_UP_MS = 1_000;

    private final transient Supplier<Work> beginning;
    private final transient Consumer<HexagonCell> showing;
    private final String until;
    private final Div content = new Div();
    private transient @Nullable Work work;

    /**
     * @param until the last day of the period
     * @param showing called with the hexagon to show on the map
     */
    WhatIsNew(String until, Supplier<Work> beginning, Consumer<HexagonCell> showing) {
        this.until = until;
        this.beginning = beginning;
        this.showing = showing;
        content.getElement().setAttribute("role", "status");
        getContent()
                .add(new Card(getTranslation("places.new"))
                        .with(content)
                        .note(getTranslation("places.new.counted", until)));
        content.add(button("places.new.begin", this::begin));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI window = event.getUI();
        Registration looking = window.addPollListener(poll -> look());
        addDetachListener(detached -> {
            looking.remove();
            detached.unregisterListener();
            window.setPollInterval(-1);
            stop();
        });
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
        getUI().ifPresent(window -> window.setPollInterval(running ? LOOK_UP_MS : -1));
        content.removeAll();
        switch (now.state()) {
            case RUNNING ->
                content.add(
                        new Paragraph(getTranslation("places.new.running", now.done(), Replicates.LEAST)),
                        button("places.new.stop", this::stop));
            case STOPPED ->
                content.add(
                        new Paragraph(getTranslation("places.new.stopped")), button("places.new.begin", this::begin));
            case FAILED ->
                content.add(
                        new Paragraph(getTranslation("places.new.failed")), button("places.new.begin", this::begin));
            case FOUND -> show(now.found().emerged());
        }
    }

    private void show(List<Emerged> emerged) {
        if (emerged.isEmpty()) {
            content.add(new Paragraph(getTranslation("places.new.none", until)));
        }
        for (Emerged each : emerged) {
            String place = each.place().isEmpty() ? getTranslation("places.new.unnamed") : each.place();
            NativeButton show =
                    new NativeButton(getTranslation("places.new.show"), click -> showing.accept(each.cell()));
            show.addClassName("hw-link");
            content.add(
                    new Paragraph(each.verdict().sentence(place, each.periods(), this::getTranslation) + " "), show);
        }
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("hw-button");
        return button;
    }
}
