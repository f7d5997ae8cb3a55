package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.disclosure.ChildName;
import org.homeward.disclosure.EscapedText;
import org.homeward.interviews.IdentityQueries.ChildIdentity;
import org.homeward.ui.time.TimeTexts;

/** The child's name, read only on request, and only for a role that may see it. */
final class IdentityPanel extends Composite<Div> {

    IdentityPanel(boolean mayKnow, Supplier<Optional<ChildIdentity>> identity) {
        getContent().addClassName("hw-name-tag");
        if (mayKnow) {
            NativeButton show = new NativeButton(getTranslation("interviews.name.show"));
            show.addClassName("hw-button");
            show.addClickListener(click -> {
                getContent().removeAll();
                identity.get().ifPresent(this::show);
            });
            getContent().add(show);
        }
    }

    private void show(ChildIdentity identity) {
        ChildName name = identity.name();
        String knownAs = name.knownAs() == null
                ? ""
                : getTranslation("interviews.name.known-as", EscapedText.of(name.knownAs()));
        Span fullName =
                new Span(name.full().isEmpty() ? getTranslation("interviews.name.none") : EscapedText.of(name.full()));
        fullName.addClassName("name");
        getContent().add(fullName, new Span(knownAs));
        if (identity.dateOfBirth() != null) {
            getContent()
                    .add(new Span(getTranslation(
                            "interviews.name.born",
                            new TimeTexts(getLocale())
                                    .day(identity.dateOfBirth().value()))));
        }
    }
}
