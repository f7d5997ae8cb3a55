package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.homeward.ui.shell.Card;

/** That the database shows governance fewer entries than it has; hidden where it shows all. */
final class HiddenEntries extends Composite<Div> {

    HiddenEntries(long hidden) {
        setVisible(hidden != 0);
        getContent().getElement().setAttribute("role", "alert");
        getContent()
                .add(new Card(getTranslation("governance.hidden"))
                        .with(new Paragraph(getTranslation("governance.hidden.text", hidden))));
    }
}
