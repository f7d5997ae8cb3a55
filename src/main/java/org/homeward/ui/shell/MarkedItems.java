package org.homeward.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.IdentityHashMap;
import java.util.Map;
import org.homeward.disclosure.Marking;
import org.jspecify.annotations.Nullable;

/** The items on the screen of one browser window that raise its marking; the marking strip is updated with them. */
public final class MarkedItems {

    private final Map<Component, Marking> shown = new IdentityHashMap<>();
    private final Map<Component, String> sentences = new IdentityHashMap<>();
    private @Nullable MarkingStrip strip;

    private MarkedItems() {}

    public static MarkedItems of(UI window) {
        MarkedItems items = ComponentUtil.getData(window, MarkedItems.class);
        if (items == null) {
            items = new MarkedItems();
            ComponentUtil.setData(window, MarkedItems.class, items);
        }
        return items;
    }

    public void show(Component item, Marking marking) {
        shown.put(item, marking);
        update();
    }

    /** @param sentence how to handle the content, in place of what the marking says */
    public void show(Component item, Marking marking, String sentence) {
        sentences.put(item, sentence);
        show(item, marking);
    }

    public void hide(Component item) {
        shown.remove(item);
        sentences.remove(item);
        update();
    }

    void follow(MarkingStrip follower) {
        strip = follower;
        update();
    }

    private void update() {
        if (strip != null) {
            strip.show(shown.values(), sentences.values().stream().findFirst());
        }
    }
}
