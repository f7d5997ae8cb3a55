package org.homeward.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a page ask whether its user is still signed in, which does not extend the session, and report activity, which does.
 */
@RestController
@ConditionalOnWebApplication
class SessionStatusController {

    static final String STATUS = "/session/status";
    static final String ACTIVE = "/session/active";

    private final UserSessions sessions;

    SessionStatusController(UserSessions sessions) {
        this.sessions = sessions;
    }

    /** Whether the session is valid, and if it has ended, why. */
    @GetMapping({STATUS, ACTIVE})
    ResponseEntity<Status> status(HttpServletRequest request) {
        String id = request.getRequestedSessionId();
        String reason = sessions.findEnded(id)
                .map(ended -> ended.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Status(sessions.find(id).isPresent(), reason));
    }

    /** @param ended the reason; empty where the session is valid or unknown */
    record Status(boolean signedIn, String ended) {}
}
