package org.homeward.decisions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.homeward.decisions.KeptStatement;

/** Anything | Harm | Names an adult, each with how many there are. A statement may be in both of the last. */
final class DecisionsFilter extends Composite<Div> {

    /** What a statement tells of. */
    enum Told {
        ANYTHING("decisions.filter.anything", any -> true),
        HARM("decisions.filter.harm", kept -> !kept.harms().isEmpty()),
        ADULT("decisions.filter.adult", kept -> !kept.persons().isEmpty());

        private final String label;
        private final Predicate<KeptStatement> which;

        Told(String label, Predicate<KeptStatement> which) {
            this.label = label;
            this.which = which;
        }

        Predicate<KeptStatement> which() {
            return which;
        }
    }

    DecisionsFilter(List<KeptStatement> all, Told chosen, Consumer<Told> changed) {
        getContent().addClassName("hw-switch");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("decisions.filter"));
        for (Told told : Told.values()) {
            long count = all.stream().filter(told.which()).count();
            NativeButton button = new NativeButton(getTranslation(told.label, count), click -> changed.accept(told));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(told == chosen));
            getContent().add(button);
        }
    }
}
