package org.homeward.places.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.homeward.disclosure.Marking;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.shell.MarkedItems;

/** The band above a working view: that numbers under five are shown, why and since when. It leads back, and so does the time. */
final class WorkingViewBand extends Composite<Div> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final WorkingView shown;
    private final Clock clock;
    private final Runnable leave;

    /** @param leave goes back to the usual view */
    WorkingViewBand(WorkingView shown, Clock clock, Runnable leave) {
        this.shown = shown;
        this.clock = clock;
        this.leave = leave;
        Span name = new Span(getTranslation("places.working"));
        name.addClassName("name");
        Span words = new Span(
                name,
                new Text(" "
                        + getTranslation(
                                "places.working.words",
                                getTranslation("words.Purpose." + shown.viewer().purpose()),
                                TIME.format(shown.since()),
                                TIME.format(shown.until()))));
        NativeButton back = new NativeButton(getTranslation("places.working.leave"), click -> leave.run());
        back.addClassName("hw-button");
        getContent().addClassName("hw-working");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new Icon("eye"), words, back);
    }

    /** The page looks whether the time is over; between two looks it hides itself, so that no number stays. */
    @Override
    protected void onAttach(AttachEvent event) {
        UI window = event.getUI();
        MarkedItems.of(window).show(this, Marking.ofFigures(false), getTranslation("places.working.marking"));
        Registration looking = window.addPollListener(poll -> {
            if (left().isZero()) {
                leave.run();
            }
        });
        addDetachListener(detached -> {
            looking.remove();
            detached.unregisterListener();
            MarkedItems.of(window).hide(this);
        });
        getElement()
                .executeJs("setTimeout(() => this.closest('.hw-page')?.classList.add('hw-working-over'), $0)", (double)
                        left().toMillis());
    }

    private Duration left() {
        Duration left = Duration.between(clock.instant(), shown.until());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
