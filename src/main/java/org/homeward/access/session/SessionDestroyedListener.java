package org.homeward.access.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.stereotype.Component;

/** Removes a user session when its HTTP session is destroyed. */
@Component
class SessionDestroyedListener implements HttpSessionListener {

    private final UserSessions sessions;

    SessionDestroyedListener(UserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.forget(event.getSession().getId());
    }
}
