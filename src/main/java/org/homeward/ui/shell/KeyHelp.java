package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** The keyboard shortcuts, in a dialog that Esc closes. */
final class KeyHelp extends Composite<Dialog> {

    private static final List<String> KEYS = List.of("search", "filter", "go", "blank", "help", "close");

    KeyHelp() {
        DescriptionList list = new DescriptionList();
        list.addClassName("hw-keys");
        for (String key : KEYS) {
            list.add(
                    new DescriptionList.Term(getTranslation("ui.keys." + key + ".key")),
                    new DescriptionList.Description(getTranslation("ui.keys." + key)));
        }
        getContent().setHeaderTitle(getTranslation("ui.keys"));
        getContent().setCloseOnEsc(true);
        getContent().setCloseOnOutsideClick(true);
        getContent().add(list);
    }

    void open() {
        getContent().open();
    }
}
