package org.homeward.places.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.places.PlacesQuestion;

/** What is asked of the map: one of the questions, each with its own finding, cells, list and legend. */
final class QuestionSwitch extends Composite<Div> {

    /** @param offered those that the viewer may ask */
    QuestionSwitch(PlacesQuestion asked, List<PlacesQuestion> offered, Consumer<PlacesQuestion> asking) {
        getContent().addClassName("hw-switch");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("places.ask"));
        for (PlacesQuestion question : offered) {
            NativeButton button =
                    new NativeButton(getTranslation("places.ask." + question), click -> asking.accept(question));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(question == asked));
            getContent().add(button);
        }
    }
}
