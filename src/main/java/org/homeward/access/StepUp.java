package org.homeward.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.homeward.access.UserPrincipal.Factor;
import org.springframework.stereotype.Component;

/**
 * Asks for a fresh code before emergency access, an access token, a file about one person, or the decision of a second person, such as
 * that a release goes out: a session that somebody left open is not
 * enough for these. It concerns users who have a second factor; at the provider of single
 * sign-on they sign in again.
 */
@Component
public class StepUp {

    /** How long a code is fresh. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private final CurrentViewer current;
    private final Clock clock;

    public StepUp(CurrentViewer current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** @throws Required if the last code of this session is no longer fresh */
    public void require() {
        current.findPrincipal().map(UserPrincipal::status).ifPresent(status -> {
            Instant at = status.factorAt();
            if ((status.factor() == Factor.ENTERED || status.factor() == Factor.AT_PROVIDER)
                    && (at == null || clock.instant().isAfter(at.plus(FRESH)))) {
                throw new Required();
            }
        });
    }

    /** A fresh code is needed; nothing was done. */
    public static final class Required extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
