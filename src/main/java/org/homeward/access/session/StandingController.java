package org.homeward.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a page ask whether its reader is still signed in, which keeps nobody in, and say that somebody is there, which does. */
@RestController
@ConditionalOnWebApplication
class StandingController {

    static final String STANDING = "/door/standing";
    static final String HERE = "/door/here";

    private final Stays stays;

    StandingController(Stays stays) {
        this.stays = stays;
    }

    /** 204 while the stay holds; 401 and the reason when it has ended. */
    @GetMapping({STANDING, HERE})
    ResponseEntity<Map<String, String>> standing(HttpServletRequest request) {
        String id = request.getRequestedSessionId();
        if (stays.find(id).isPresent()) {
            return ResponseEntity.noContent().build();
        }
        String why = stays.findEnded(id).map(Enum::name).orElse("");
        return ResponseEntity.status(401).body(Map.of("ended", why.toLowerCase(java.util.Locale.ROOT)));
    }
}
