package org.homeward.users.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.homeward.access.CurrentViewer;
import org.homeward.access.StepUp;
import org.homeward.access.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Redirects users who must choose a password, set up a second factor or enter its code to the page for it, and users whose code is no
 * longer fresh enough for what they asked for.
 */
@Component
class RequireSignInSteps implements VaadinServiceInitListener {

    private final CurrentViewer current;
    private final StepUp stepUp;

    RequireSignInSteps(CurrentViewer current, StepUp stepUp) {
        this.current = current;
        this.stepUp = stepUp;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addUIInitListener(window -> window.getUI().addBeforeEnterListener(this::redirect));
        starting.getSource().addSessionInitListener(begun -> {
            VaadinSession session = begun.getSession();
            session.setAttribute(StepUp.class, stepUp);
            ErrorHandler usual = session.getErrorHandler();
            session.setErrorHandler(error -> handle(error, usual));
        });
    }

    private void redirect(BeforeEnterEvent event) {
        current.findPrincipal().map(UserPrincipal::status).ifPresent(status -> {
            Class<? extends com.vaadin.flow.component.Component> due =
                    status.factorDue() ? SecondFactorView.class : status.passwordDue() ? PasswordView.class : null;
            if (due != null && !event.getNavigationTarget().equals(due)) {
                event.forwardTo(due);
            }
        });
    }

    private static void handle(ErrorEvent error, ErrorHandler usual) {
        UI ui = UI.getCurrent();
        if (ui != null && isStepUp(error.getThrowable())) {
            ui.navigate(SecondFactorView.class);
        } else {
            usual.error(error);
        }
    }

    private static boolean isStepUp(@Nullable Throwable thrown) {
        return thrown instanceof StepUp.Required || thrown != null && isStepUp(thrown.getCause());
    }
}
