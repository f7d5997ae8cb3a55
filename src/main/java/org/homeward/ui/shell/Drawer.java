package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.icon.IconButton;
import org.homeward.ui.shell.ShellInfo.CurrentUser;

/** The menu: the rooms with their questions, and at the bottom the signed-in user. */
final class Drawer extends Composite<Nav> {

    private final List<RoomLink> links = new ArrayList<>();

    Drawer(List<Room> rooms, CurrentUser user, Runnable signOut) {
        getContent().addClassName("hw-drawer");
        getContent().setAriaLabel(getTranslation("ui.shell.rooms"));
        getContent().add(new Brand(), list(rooms, false), list(rooms, true), foot(user, signOut));
    }

    /** @param filter the filter of the address, as parameters, which every link carries to its room */
    void mark(String address, Map<String, List<String>> filter) {
        links.forEach(link -> link.mark(address));
        links.forEach(link -> link.carry(filter));
    }

    private UnorderedList list(List<Room> rooms, boolean second) {
        UnorderedList list = new UnorderedList();
        list.addClassName("hw-rooms");
        list.setClassName("second-group", second);
        rooms.stream().filter(room -> room.secondGroup() == second).forEach(room -> {
            RoomLink link = RoomLink.inDrawer(room);
            links.add(link);
            list.add(new ListItem(link));
        });
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    private Div foot(CurrentUser user, Runnable signOut) {
        Span initial = new Span(
                user.name().isEmpty() ? "" : user.name().substring(0, 1).toUpperCase(java.util.Locale.UK));
        initial.addClassName("initial");
        initial.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(user.name());
        Span agency = new Span(user.agency());
        agency.addClassName("agency");
        Span words = new Span(name, agency);
        words.addClassName("words");
        Anchor account = new Anchor("you", initial, words);
        account.setTitle(getTranslation("ui.shell.you"));
        account.addClassName("who");
        Div foot = new Div(account, new IconButton(getTranslation("ui.shell.sign-out"), new Icon("log-out"), signOut));
        foot.addClassName("hw-occupant");
        return foot;
    }

    /** The logo and the name; both link to the home page. */
    private static final class Brand extends Composite<Anchor> {

        private Brand() {
            Span mark = new Span();
            mark.addClassName("hw-mark");
            Span word = new Span(getTranslation("ui.product"));
            word.addClassName("word");
            getContent().setHref(".");
            getContent().addClassName("hw-brand");
            getContent().getElement().setAttribute("aria-label", getTranslation("ui.product"));
            getContent().add(mark, word);
        }
    }
}
