package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import org.homeward.ui.icon.Icon;

/** Light, dark, high contrast, in turn; the browser keeps the choice, the server never learns it. */
@JsModule("./shell/theme.ts")
public final class ThemeSwitch extends Composite<NativeButton> {

    public ThemeSwitch() {
        String words = getTranslation("ui.shell.theme");
        getContent().addClassNames("hw-icon-button", "hw-theme-switch", "quiet");
        getContent().setAriaLabel(words);
        getContent().setTitle(words);
        getContent().add(new Icon("moon"), new Icon("contrast"), new Icon("sun"));
    }
}
