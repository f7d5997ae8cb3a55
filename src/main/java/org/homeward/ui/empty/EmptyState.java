package org.homeward.ui.empty;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.icon.Icon;

/**
 * Why there is nothing to show. The four reasons look and read differently, because "nothing matches", "hidden",
 * "not for your role" and "could not load" ask different things of the reader.
 */
public final class EmptyState extends Composite<Div> {

    private EmptyState(String kind, String glyph) {
        getContent().addClassNames("hw-empty", kind);
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new Icon(glyph), new H3(getTranslation("ui.empty." + kind)));
    }

    /** Nothing matches the filter; the words name what to drop and what that would bring. */
    public static EmptyState nothingMatches(Sentence whatToDrop) {
        return new EmptyState("nothing-matches", "search-x").say(whatToDrop);
    }

    /** Something is there, but so little of it that showing it could point at a child. */
    public static EmptyState hidden() {
        return new EmptyState("hidden", "shield").sayKey("ui.empty.hidden.words");
    }

    /** The viewer may see the total but not the list behind it. */
    public static EmptyState totalsOnly() {
        return new EmptyState("totals-only", "users").sayKey("ui.empty.totals-only.words");
    }

    /** Something failed; nothing was lost, and the reference finds it in the log. */
    public static EmptyState couldNotLoad(String reference, Runnable tryAgain) {
        EmptyState state = new EmptyState("could-not-load", "cloud-off");
        String words = state.getTranslation("ui.empty.could-not-load.words").replace("{0}", reference);
        return state.say(new Sentence(words)).with(state.getTranslation("ui.empty.try-again"), tryAgain);
    }

    /** Nobody lives at this address, or not for this reader; the two look alike. */
    public static EmptyState notFound(Runnable goHome) {
        EmptyState state = new EmptyState("not-found", "search-x");
        return state.sayKey("ui.empty.not-found.words").with(state.getTranslation("ui.empty.go-home"), goHome);
    }

    private EmptyState sayKey(String key) {
        return say(new Sentence(getTranslation(key)));
    }

    private EmptyState say(Sentence words) {
        Paragraph paragraph = new Paragraph();
        paragraph.add(words.parts());
        getContent().add(paragraph);
        return this;
    }

    /** At most one button, a verb with its object. */
    public EmptyState with(String verb, Runnable press) {
        NativeButton button = new NativeButton(verb, click -> press.run());
        button.addClassName("hw-button");
        getContent().add(button);
        return this;
    }
}
