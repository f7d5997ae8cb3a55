package org.homeward.users.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.homeward.access.CurrentViewer;
import org.homeward.access.UserPrincipal;
import org.springframework.stereotype.Component;

/** Leads whoever must choose a password to where one is chosen, from wherever in the house they meant to go. */
@Component
class RequirePasswordChange implements VaadinServiceInitListener {

    private final CurrentViewer current;

    RequirePasswordChange(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addUIInitListener(window -> window.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent entering) {
        boolean due = current.findPrincipal()
                .map(UserPrincipal::status)
                .filter(status -> status.passwordDue())
                .isPresent();
        if (due && !entering.getNavigationTarget().equals(PasswordView.class)) {
            entering.forwardTo(PasswordView.class);
        }
    }
}
