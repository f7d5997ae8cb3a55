package org.homeward.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.homeward.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Lists a stay when somebody has signed in; the session has its new number by then. */
public final class StayBegins implements SessionAuthenticationStrategy {

    private final Stays stays;

    public StayBegins(Stays stays) {
        this.stays = stays;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedIn who) {
            stays.begin(request.getSession(), who);
        }
    }
}
