package org.homeward.users.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.homeward.access.CurrentViewer;
import org.homeward.access.UserPrincipal;
import org.springframework.stereotype.Component;

/** Redirects users who must choose a password to the password page. */
@Component
class RequirePasswordChange implements VaadinServiceInitListener {

    private final CurrentViewer current;

    RequirePasswordChange(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addUIInitListener(window -> window.getUI().addBeforeEnterListener(this::redirect));
    }

    private void redirect(BeforeEnterEvent event) {
        boolean due = current.findPrincipal()
                .map(UserPrincipal::status)
                .filter(status -> status.passwordDue())
                .isPresent();
        if (due && !event.getNavigationTarget().equals(PasswordView.class)) {
            event.forwardTo(PasswordView.class);
        }
    }
}
