package org.homeward.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.homeward.access.UserPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Registers a session after sign-in; the session has its new id by then. */
public final class RegisterSession implements SessionAuthenticationStrategy {

    private final UserSessions sessions;

    public RegisterSession(UserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof UserPrincipal principal) {
            sessions.begin(request.getSession(), principal);
        }
    }
}
