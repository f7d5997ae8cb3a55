package org.homeward.ui.icon;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.NativeButton;

/** A button with only an icon; the text is its accessible name and its tooltip. */
public final class IconButton extends Composite<NativeButton> implements HasStyle {

    public IconButton(String text, Icon icon, Runnable action) {
        NativeButton button = getContent();
        button.addClassName("hw-icon-button");
        button.setAriaLabel(text);
        button.setTitle(text);
        button.add(icon);
        button.addClickListener(click -> action.run());
    }

    /** Assigns a key of the shell to the button, for instance {@code ?}. */
    public IconButton onKey(String key) {
        getElement().setAttribute("data-key", key);
        return this;
    }
}
