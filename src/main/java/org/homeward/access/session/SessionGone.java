package org.homeward.access.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.stereotype.Component;

/** Takes a stay off the list when its session has gone. */
@Component
class SessionGone implements HttpSessionListener {

    private final Stays stays;

    SessionGone(Stays stays) {
        this.stays = stays;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent gone) {
        stays.forget(gone.getSession().getId());
    }
}
