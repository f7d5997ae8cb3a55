package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.homeward.request.FilterUrl;
import org.homeward.ui.icon.Icon;
import org.jspecify.annotations.Nullable;

/**
 * The shell around every room: marking strip, sample banner, drawer, bottom bar on small screens. Rooms register themselves
 * with {@code @Menu} (see {@link Room}); only those that the user may enter are listed.
 */
@Layout
@PermitAll
@JsModule("./shell/keyboard.ts")
@JsModule("./shell/session-status.ts")
public final class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT_ID = "content";

    private final Main content = new Main();
    private final List<Room> rooms;
    private final Drawer drawer;
    private final BottomNav bottomNav;
    private String shown = "";

    public MainLayout(ShellInfo shellInfo, AuthenticationContext authentication) {
        rooms = MenuConfiguration.getMenuEntries().stream().map(Room::of).toList();
        AppLayout layout = new AppLayout();
        drawer = new Drawer(rooms, shellInfo.user(), authentication::logout);
        bottomNav = new BottomNav(rooms, shellInfo.bottomNav(), () -> layout.setDrawerOpened(!layout.isDrawerOpened()));
        content.addClassName("hw-content");
        content.setId(CONTENT_ID);
        content.getElement().setAttribute("tabindex", "-1");
        layout.addToDrawer(drawer);
        layout.addToNavbar(true, bottomNav);
        layout.setContent(content);
        getContent().addClassName("hw-house");
        getContent().getElement().setAttribute("data-blank", getTranslation("ui.shell.blank-ask"));
        Header banner = new Header(skipLink(), new MarkingStrip(shellInfo.marking(), shellInfo.asAt()));
        if (shellInfo.sample()) {
            banner.add(sampleBanner());
        }
        banner.addClassName("hw-banner");
        getContent().add(banner, layout);
    }

    List<Room> rooms() {
        return rooms;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement room) {
        content.removeAll();
        if (room != null) {
            content.getElement().appendChild(room.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldRoom) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String address = event.getLocation().getPath();
        if (!address.equals(shown)) {
            shown = address;
            content.getElement().executeJs("this.scrollTop = 0");
        }
        Map<String, List<String>> filter =
                FilterUrl.carried(event.getLocation().getQueryParameters().getParameters());
        drawer.mark(address, filter);
        bottomNav.mark(address, filter);
    }

    private Anchor skipLink() {
        Anchor link = new Anchor("#" + CONTENT_ID, getTranslation("ui.shell.skip"));
        link.setRouterIgnore(true);
        link.addClassName("hw-skip");
        return link;
    }

    private Div sampleBanner() {
        Div banner = new Div(new Icon("info"), new Span(getTranslation("ui.shell.sample")));
        banner.addClassName("hw-sample");
        banner.getElement().setAttribute("role", "note");
        return banner;
    }
}
