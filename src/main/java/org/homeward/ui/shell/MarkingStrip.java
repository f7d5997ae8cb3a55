package org.homeward.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.Marking;

/**
 * The bar at the top of every screen: the marking, how to handle the content, and the date of the data. The strictest item on
 * the screen decides.
 */
public final class MarkingStrip extends Composite<Div> {

    private final Marking least;
    private final Strong text = new Strong();
    private final Span sentence = new Span();

    /**
     * @param least the marking of a screen without single statements
     * @param asAt the text with the date of the data
     */
    public MarkingStrip(Marking least, String asAt) {
        this.least = least;
        sentence.addClassName("sentence");
        Span what = new Span(text, sentence);
        what.addClassName("what");
        Span date = new Span(asAt);
        date.addClassName("as-at");
        getContent().addClassName("hw-marking");
        getContent().add(what, date);
        show(List.of(), Optional.empty());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        MarkedItems.of(event.getUI()).follow(this);
    }

    /** @param said how to handle the content, where an item says it itself */
    void show(Collection<Marking> items, Optional<String> said) {
        Marking marking = least.and(items);
        text.setText(marking.words(this::getTranslation));
        sentence.setText(said.orElseGet(() -> getTranslation("marking.sentence." + marking.level())));
    }

    /** The marking itself. */
    @Tag("strong")
    private static final class Strong extends HtmlContainer {}
}
