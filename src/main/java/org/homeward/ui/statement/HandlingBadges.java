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
 * The handling of a statement: what the child agreed to, as a badge, to whom it may be disclosed, and who decided otherwise.
 * While it is on the screen, the marking strip is at least as strict as its marking.
 */
public final class HandlingBadges extends Composite<Div> {

    private final Marking marking;

    public HandlingBadges(Handling handling, Marking marking) {
        this.marking = marking;
        HandlingText texts = HandlingText.of(handling, getLocale(), this::getTranslation);
        Span audience = new Span();
        audience.addClassName("audience");
        audience.add(new Sentence(texts.audiences()).parts());
        getContent().addClassName("hw-handling");
        getContent().add(badge(handling, texts), audience);
        if (!texts.override().isEmpty()) {
            Div override = new Div(texts.override());
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
        // When the server stops, the texts go before the windows: nobody reads the strip of a window that closes.
        if (event.getUI().isClosing()) {
            return;
        }
        MarkedItems.of(event.getUI()).hide(this);
    }

    private static Badge badge(Handling handling, HandlingText texts) {
        Handling.Decision override = handling.override();
        if (override != null) {
            return override.childTold() ? new Badge(BadgeKind.OVERRIDDEN) : Badge.changed(texts.view());
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
