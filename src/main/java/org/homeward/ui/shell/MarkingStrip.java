package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The ink bar on top of every screen: the marking, how to handle what is below, and the date of the data. */
public final class MarkingStrip extends Composite<Div> {

    public MarkingStrip(Marking marking) {
        Strong words = new Strong();
        words.setText(marking.words());
        Span sentence = new Span(marking.sentence());
        sentence.addClassName("sentence");
        Span what = new Span(words, sentence);
        what.addClassName("what");
        Span asAt = new Span(marking.asAt());
        asAt.addClassName("as-at");
        getContent().addClassName("hw-marking");
        getContent().add(what, asAt);
    }

    /** The marking itself. */
    @Tag("strong")
    private static final class Strong extends HtmlContainer {}
}
