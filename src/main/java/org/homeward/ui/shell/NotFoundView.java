package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.homeward.ui.empty.EmptyState;

/**
 * Shown for an address that does not exist, and for one that the user may not open: the same text and the same status, so
 * that the response does not reveal which.
 */
@ParentLayout(MainLayout.class)
@PermitAll
public final class NotFoundView extends Composite<Div>
        implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        getContent().removeAll();
        getContent().addClassName("hw-fill");
        RoomPage page = RoomPage.of("ui.not-found");
        page.picture(EmptyState.notFound(() -> event.getUI().navigate("")));
        getContent().add(page);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.not-found.title");
    }
}
