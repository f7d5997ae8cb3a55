package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.homeward.request.FilterUrl;
import org.homeward.ui.icon.Icon;

/** A link to one room; in the drawer with its question beneath, in the bottom bar with its name only. */
final class RoomLink extends Composite<Anchor> {

    private final Room room;
    private final String path;

    private RoomLink(Room room) {
        this.room = room;
        String relative = room.path().startsWith("/") ? room.path().substring(1) : room.path();
        path = relative.isEmpty() ? "." : relative;
        getContent().setHref(path);
        getContent().setRouterIgnore(false);
        getElement().setAttribute("router-link", true);
        getContent().add(new Icon(room.icon()));
    }

    static RoomLink inDrawer(Room room) {
        RoomLink link = new RoomLink(room);
        Span texts = new Span(part("name", room.heading(link) + " "), part("question", room.question(link)));
        texts.addClassName("words");
        link.getContent().addClassName("hw-room");
        link.getContent().add(texts);
        link.getContent().setTitle(room.heading(link) + " " + room.question(link));
        link.getContent().getElement().setAttribute("data-letter", room.letter(link));
        return link;
    }

    static RoomLink inBottomNav(Room room) {
        RoomLink link = new RoomLink(room);
        link.getContent().add(new Span(room.heading(link)));
        return link;
    }

    /** Carries the filter of this room to the next. */
    void carry(Map<String, List<String>> filter) {
        getContent().setHref(FilterUrl.address(path, filter));
    }

    /** Highlights the link if the user is in this room. */
    void mark(String address) {
        if (room.holds(address)) {
            getElement().setAttribute("highlight", true);
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("highlight");
            getElement().removeAttribute("aria-current");
        }
    }

    private static Span part(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
