package org.homeward.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.IdentityHashMap;
import java.util.Map;
import org.homeward.disclosure.Marking;
import org.jspecify.annotations.Nullable;

/** What stands on the screen of one browser window and raises its marking; the strip on top follows it. */
public final class MarkedItems {

    private final Map<Component, Marking> shown = new IdentityHashMap<>();
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
        tell();
    }

    public void hide(Component item) {
        shown.remove(item);
        tell();
    }

    void follow(MarkingStrip follower) {
        strip = follower;
        tell();
    }

    private void tell() {
        if (strip != null) {
            strip.show(shown.values());
        }
    }
}
