package org.homeward.places.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.homeward.disclosure.Period;
import org.homeward.places.ui.PlayedPeriods.Step;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.map.LeafletMap;
import org.homeward.ui.map.TimePlayer;
import org.homeward.ui.map.TimePlayer.Frame;
import org.homeward.ui.map.TimePlayer.PlayerTexts;

/**
 * Plays the filter's period step by step on the map. Each step is a filter of its own, counted, protected and audited like any other. With a
 * locked start, two steps in turn differ by the children of one: their numbers are not written on the map, only their classes.
 */
final class PlayControls extends Composite<Div> {

    private final Period whole;
    private final Function<Period, String> source;
    private final TimePlayer player;
    private final Div steps = new Div();
    private final Checkbox locked = new Checkbox(getTranslation("places.time.locked"));
    private PlayedPeriods frames = new PlayedPeriods(Step.MONTH, false);

    /** @param source the address of the counts of a period */
    PlayControls(LeafletMap map, Period whole, Function<Period, String> source) {
        this.whole = whole;
        this.source = source;
        player = new TimePlayer(
                map,
                new PlayerTexts(
                        getTranslation("places.time"),
                        getTranslation("places.time.play"),
                        getTranslation("places.time.pause"),
                        getTranslation("places.time.back"),
                        getTranslation("places.time.forward"),
                        getTranslation("places.time.step"),
                        getTranslation("places.time.speed"),
                        getTranslation("places.time.slow"),
                        getTranslation("places.time.normal"),
                        getTranslation("places.time.fast"),
                        getTranslation("places.time.still")));
        steps.addClassName("hw-switch");
        steps.getElement().setAttribute("role", "group");
        steps.getElement().setAttribute("aria-label", getTranslation("places.time.steps"));
        locked.addValueChangeListener(change -> show(new PlayedPeriods(frames.step(), change.getValue())));
        Span note = new Span(getTranslation("places.time.note"));
        note.addClassName("hw-note");
        getContent().addClassName("hw-time");
        getContent().add(player, steps, locked, note);
        show(frames);
    }

    private void show(PlayedPeriods chosen) {
        frames = chosen;
        steps.removeAll();
        for (Step step : Step.values()) {
            NativeButton button = new NativeButton(
                    getTranslation("places.time.step." + step),
                    click -> show(new PlayedPeriods(step, frames.lockedStart())));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(step == chosen.step()));
            steps.add(button);
        }
        player.setFrames(chosen.of(whole).stream()
                .map(period -> new Frame(
                        PeriodTexts.of(period, getLocale()),
                        source.apply(period),
                        !chosen.lockedStart(),
                        getTranslation(chosen.lockedStart() ? "places.time.tooltip" : "places.map.tooltip")))
                .toList());
    }
}
