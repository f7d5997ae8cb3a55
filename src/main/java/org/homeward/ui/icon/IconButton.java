package org.homeward.ui.icon;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.NativeButton;

/** A button that shows only an outline; its words are its name and its tooltip. */
public final class IconButton extends Composite<NativeButton> implements HasStyle {

    public IconButton(String words, Icon glyph, Runnable press) {
        NativeButton button = getContent();
        button.addClassName("hw-icon-button");
        button.setAriaLabel(words);
        button.setTitle(words);
        button.add(glyph);
        button.addClickListener(click -> press.run());
    }

    /** Marks the button as the one a key of the shell presses, for instance {@code ?}. */
    public IconButton onKey(String key) {
        getElement().setAttribute("data-key", key);
        return this;
    }
}
