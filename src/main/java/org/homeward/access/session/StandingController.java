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
class StandingController {

    static final String STANDING = "/door/standing";
    static final String HERE = "/door/here";

    private final Stays stays;

    StandingController(Stays stays) {
        this.stays = stays;
    }

    /** Whether the stay holds, and if it has ended, why. */
    @GetMapping({STANDING, HERE})
    ResponseEntity<Standing> standing(HttpServletRequest request) {
        String id = request.getRequestedSessionId();
        String why = stays.findEnded(id).map(ended -> ended.name().toLowerCase(Locale.ROOT)).orElse("");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Standing(stays.find(id).isPresent(), why));
    }

    /** @param ended empty where nothing is known of a stay */
    record Standing(boolean inside, String ended) {}
}
