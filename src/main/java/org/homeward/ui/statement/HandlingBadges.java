package org.homeward.ui.statement;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.HandlingText;
import org.homeward.disclosure.Marking;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.badge.BadgeKind;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.shell.MarkedItems;

/**
 * What the child agreed to, as a badge, whom the statement may reach, and who decided otherwise: always in words. While it
 * is on the screen the strip on top is marked at least as strictly as it is.
 */
public final class HandlingBadges extends Composite<Div> {

    private final Marking marking;

    public HandlingBadges(Handling handling, Marking marking) {
        this.marking = marking;
        HandlingText words = HandlingText.of(handling, getLocale(), this::getTranslation);
        Span audience = new Span();
        audience.addClassName("audience");
        audience.add(new Sentence(words.audiences()).parts());
        getContent().addClassName("hw-handling");
        getContent().add(badge(handling, words), audience);
        if (!words.override().isEmpty()) {
            Div override = new Div(words.override());
            override.addClassName("override");
            getContent().add(override);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        MarkedItems.of(event.getUI()).show(this, marking);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        MarkedItems.of(event.getUI()).hide(this);
    }

    private static Badge badge(Handling handling, HandlingText words) {
        Handling.Decision override = handling.override();
        if (override != null) {
            return override.childTold() ? new Badge(BadgeKind.OVERRIDDEN) : Badge.changed(words.view());
        }
        return new Badge(
                switch (handling.childView()) {
                    case AGREED -> BadgeKind.AGREED;
                    case AGREED_IN_PART -> BadgeKind.AGREED_IN_PART;
                    case OBJECTED -> BadgeKind.KEPT_CONFIDENTIAL;
                    case NOT_ASKED -> BadgeKind.NOT_ASKED;
                });
    }
}
