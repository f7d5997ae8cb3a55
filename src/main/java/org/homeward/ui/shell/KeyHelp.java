package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** The keyboard shortcuts that work on this page, in a dialog that Esc closes. */
final class KeyHelp extends Composite<Dialog> {

    private final DescriptionList list = new DescriptionList();

    /**
     * @param filters whether the page has filters to go to
     * @param rooms the rooms of the menu
     */
    KeyHelp(boolean filters, List<Room> rooms) {
        list.addClassName("hw-keys");
        if (filters) {
            line("filter");
        }
        rooms.forEach(room -> add(
                getTranslation("ui.keys.go.key", room.letter(list)), getTranslation("ui.keys.go", room.heading(list))));
        line("rows");
        line("blank");
        line("help");
        line("close");
        getContent().setHeaderTitle(getTranslation("ui.keys"));
        getContent().setCloseOnEsc(true);
        getContent().setCloseOnOutsideClick(true);
        getContent().add(list);
    }

    void open() {
        getContent().open();
    }

    private void line(String key) {
        add(getTranslation("ui.keys." + key + ".key"), getTranslation("ui.keys." + key));
    }

    private void add(String key, String text) {
        list.add(new DescriptionList.Term(key), new DescriptionList.Description(text));
    }
}
