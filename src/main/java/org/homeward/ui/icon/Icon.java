package org.homeward.ui.icon;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * One icon, named as in {@code styles/icons.css}. It has the colour and size of the text around it and is hidden from screen
 * readers, because there is always text beside it.
 */
@Tag("span")
public final class Icon extends Component {

    public Icon(String name) {
        getElement().getClassList().add("hw-icon");
        getElement().getClassList().add(name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
