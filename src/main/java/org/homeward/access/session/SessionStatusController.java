package org.homeward.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a page ask whether its reader is still signed in, which keeps nobody in, and say that somebody is there, which does. */
@RestController
@ConditionalOnWebApplication
class SessionStatusController {

    static final String STATUS = "/session/status";
    static final String ACTIVE = "/session/active";

    private final UserSessions sessions;

    SessionStatusController(UserSessions sessions) {
        this.sessions = sessions;
    }

    /** Whether the stay holds, and if it has ended, why. */
    @GetMapping({STATUS, ACTIVE})
    ResponseEntity<Status> status(HttpServletRequest request) {
        String id = request.getRequestedSessionId();
        String why = sessions.findEnded(id)
                .map(ended -> ended.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Status(sessions.find(id).isPresent(), why));
    }

    /** @param ended empty where nothing is known of a stay */
    record Status(boolean signedIn, String ended) {}
}
