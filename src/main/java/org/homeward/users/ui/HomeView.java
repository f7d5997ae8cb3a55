package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Role;

/** The home page: forwards each user to the first room of their role. */
@Route("")
@PageTitle("Homeward")
@PermitAll
class HomeView extends Composite<Div> implements BeforeEnterObserver {

    private final CurrentViewer viewer;

    HomeView(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(firstRoom(viewer.get().role()));
    }

    static String firstRoom(Role role) {
        return switch (role) {
            case ANALYST -> "places";
            case BOARD -> "coverage";
            case POLICE -> "people";
            case CHILDRENS_SERVICES, INTERVIEWER -> "worklist";
            case SAFEGUARDING_LEAD -> "decisions";
            case GOVERNANCE -> "governance";
            case ADMIN -> "administration";
        };
    }
}
