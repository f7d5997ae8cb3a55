package org.homeward.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One chart, table or form with its title; at most one control at the right of the title. */
public final class Card extends Composite<Div> {

    private final Div head = new Div();

    public Card(String title) {
        head.add(new H2(title));
        head.addClassName("hw-card-head");
        getContent().add(head);
        getContent().addClassName("hw-card");
    }

    /** Secondary text after the title, such as the denominator. */
    public Card quietly(String text) {
        Span span = new Span(text);
        span.addClassName("hw-secondary");
        head.add(span);
        return this;
    }

    public Card control(Component control) {
        head.add(control);
        return this;
    }

    public Card with(Component... parts) {
        getContent().add(parts);
        return this;
    }

    public Card note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("hw-note");
        getContent().add(note);
        return this;
    }
}
