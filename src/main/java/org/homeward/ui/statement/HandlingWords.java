package org.homeward.ui.statement;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.stream.Collectors;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.Handling;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.badge.BadgeKind;
import org.homeward.ui.count.Sentence;

/** What the child agreed to, as a badge, and whom the statement may reach, always in words. */
public final class HandlingWords extends Composite<Div> {

    public HandlingWords(Handling handling) {
        Span audience = new Span();
        audience.addClassName("audience");
        audience.add(new Sentence(audience(handling)).parts());
        getContent().addClassName("hw-handling");
        getContent().add(badge(handling), audience);
    }

    private Badge badge(Handling handling) {
        if (handling.overridden()) {
            return handling.childTold()
                    ? new Badge(BadgeKind.OVERRIDDEN)
                    : Badge.changed(getTranslation("statement.overridden-untold"));
        }
        return new Badge(
                switch (handling.childView()) {
                    case AGREED -> BadgeKind.AGREED;
                    case AGREED_IN_PART -> BadgeKind.AGREED_IN_PART;
                    case OBJECTED -> BadgeKind.KEPT_CONFIDENTIAL;
                    case NOT_ASKED -> BadgeKind.NOT_ASKED;
                });
    }

    /** Those whom it may not reach are named where the child agreed to a part only, or where it is about a carer. */
    private String audience(Handling handling) {
        if (handling.audiences().isEmpty()) {
            return getTranslation("statement.no-audience");
        }
        String allowed = named(handling.audiences().stream().sorted().toList());
        boolean sayNot = handling.childView() == ChildView.AGREED_IN_PART || handling.concernsCarer();
        return sayNot && !handling.withheldFrom().isEmpty()
                ? getTranslation("statement.audience-not", allowed, named(handling.withheldFrom()))
                : allowed;
    }

    private String named(Collection<Audience> audiences) {
        return audiences.stream()
                .map(audience -> getTranslation("words.Audience." + audience))
                .collect(Collectors.joining(", "));
    }
}
