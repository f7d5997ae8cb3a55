package org.homeward.ui.empty;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.homeward.access.AskedTooMuch;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.icon.Icon;

/**
 * Why there is nothing to show. The reasons look and read differently, because "no results", "hidden", "not for your role"
 * and "could not load" need different actions from the user.
 */
public final class EmptyState extends Composite<Div> {

    private EmptyState(String kind, String glyph) {
        getContent().addClassNames("hw-empty", kind);
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new Icon(glyph), new H3(getTranslation("ui.empty." + kind)));
    }

    /** Nothing matches the filter; the text names the filter to remove and the count without it. */
    public static EmptyState nothingMatches(Sentence whatToDrop) {
        return new EmptyState("nothing-matches", "search-x").withText(whatToDrop);
    }

    /** There are results, but showing their number could identify a child; {@code count} says why it is hidden. */
    public static EmptyState hidden(Count count) {
        EmptyState state = new EmptyState("hidden", "shield");
        return state.withText(new Sentence(
                state.getTranslation("ui.empty.hidden.words", Counted.CHILDREN.text(count, state::getTranslation))));
    }

    /** The viewer may see the total but not its list. */
    public static EmptyState totalsOnly() {
        return new EmptyState("totals-only", "users").withKey("ui.empty.totals-only.words");
    }

    /** Loading failed; the reference identifies the entry in the log. */
    public static EmptyState couldNotLoad(String reference, Runnable tryAgain) {
        EmptyState state = new EmptyState("could-not-load", "cloud-off");
        String text = state.getTranslation("ui.empty.could-not-load.words").replace("{0}", reference);
        return state.withText(new Sentence(text)).with(state.getTranslation("ui.empty.try-again"), tryAgain);
    }

    /** The user is beyond an hourly limit. */
    public static EmptyState askedTooMuch(AskedTooMuch refused) {
        EmptyState state = new EmptyState("asked-too-much", "clock");
        return state.withText(new Sentence(state.getTranslation("ui.empty.asked-too-much.words", refused.minutes())));
    }

    /** There is nothing at this address, or not for this user; the two look alike. */
    public static EmptyState notFound(Runnable goHome) {
        EmptyState state = new EmptyState("not-found", "search-x");
        return state.withKey("ui.empty.not-found.words").with(state.getTranslation("ui.empty.go-home"), goHome);
    }

    private EmptyState withKey(String key) {
        return withText(new Sentence(getTranslation(key)));
    }

    private EmptyState withText(Sentence text) {
        Paragraph paragraph = new Paragraph();
        paragraph.add(text.parts());
        getContent().add(paragraph);
        return this;
    }

    /** At most one button, a verb with its object. */
    public EmptyState with(String verb, Runnable action) {
        NativeButton button = new NativeButton(verb, click -> action.run());
        button.addClassName("hw-button");
        getContent().add(button);
        return this;
    }
}
