package org.homeward.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.menu.MenuEntry;

/**
 * One room of the drawer, read from the {@code @Menu} of its view, so that the shell depends on no room. The menu's title is
 * the room's key: {@code @Menu(title = "places", order = 2, icon = "map")} has its texts under {@code places.heading}, {@code
 * places.question} and {@code places.letter}. Rooms with an order from 100 are listed below a line.
 */
record Room(String key, String path, String icon, boolean secondGroup) {

    private static final double SECOND_GROUP = 100;

    static Room of(MenuEntry entry) {
        String icon = entry.icon() == null ? "file-text" : entry.icon();
        boolean second = entry.order() != null && entry.order() >= SECOND_GROUP;
        return new Room(entry.title(), entry.path(), icon, second);
    }

    String heading(Component translator) {
        return translator.getTranslation(key + ".heading");
    }

    String question(Component translator) {
        return translator.getTranslation(key + ".question");
    }

    /** The letter that opens the room after {@code g}. */
    String letter(Component translator) {
        return translator.getTranslation(key + ".letter");
    }

    /** Whether an address belongs to this room. */
    boolean holds(String address) {
        String own = path.startsWith("/") ? path.substring(1) : path;
        return address.equals(own) || (!own.isEmpty() && address.startsWith(own + "/"));
    }
}
