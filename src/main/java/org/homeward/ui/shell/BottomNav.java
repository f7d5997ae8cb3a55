package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.homeward.ui.icon.Icon;

/** The bottom bar of a small screen: four rooms, and More, which opens the drawer. */
final class BottomNav extends Composite<Nav> {

    private static final int ROOMS = 4;
    private final List<RoomLink> links;

    BottomNav(List<Room> rooms, List<String> keys, Runnable more) {
        List<Room> chosen =
                rooms.stream().filter(room -> keys.contains(room.key())).toList();
        links = (chosen.isEmpty() ? rooms : chosen)
                .stream().limit(ROOMS).map(RoomLink::inBottomNav).toList();
        NativeButton button = new NativeButton("", click -> more.run());
        button.add(new Icon("menu"), new Span(getTranslation("ui.shell.more")));
        getContent().addClassName("hw-bottom");
        getContent().setAriaLabel(getTranslation("ui.shell.main-rooms"));
        links.forEach(getContent()::add);
        getContent().add(button);
    }

    void mark(String address, Map<String, List<String>> filter) {
        links.forEach(link -> link.mark(address));
        links.forEach(link -> link.carry(filter));
    }
}
