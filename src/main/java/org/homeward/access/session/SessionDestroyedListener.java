package org.homeward.access.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.stereotype.Component;

/** Takes a stay off the list when its session has gone. */
@Component
class SessionDestroyedListener implements HttpSessionListener {

    private final UserSessions sessions;

    SessionDestroyedListener(UserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent gone) {
        sessions.forget(gone.getSession().getId());
    }
}
