package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import org.homeward.ui.icon.Icon;

/** Switches between light, dark and high contrast; only the browser stores the choice. */
@JsModule("./shell/theme.ts")
public final class ThemeSwitch extends Composite<NativeButton> {

    public ThemeSwitch() {
        String label = getTranslation("ui.shell.theme");
        getContent().addClassNames("hw-icon-button", "hw-theme-switch", "quiet");
        getContent().setAriaLabel(label);
        getContent().setTitle(label);
        getContent().add(new Icon("moon"), new Icon("contrast"), new Icon("sun"));
    }
}
