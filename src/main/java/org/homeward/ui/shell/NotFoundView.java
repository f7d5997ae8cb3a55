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
 * What a reader is told at an address that leads nowhere, and at one that leads somewhere they may not go: the same words and
 * the same status, so that nobody learns from the answer which of the two it was.
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
