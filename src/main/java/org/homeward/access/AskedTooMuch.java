package org.homeward.access;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A user asked for more than their hourly limit; nothing was shown, and governance sees the attempt. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class AskedTooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long minutes;

    /** @param wait until one more may be asked */
    public AskedTooMuch(Duration wait) {
        super("You asked for more than is usual within an hour, so nothing was shown. Go on in " + minutes(wait)
                + " min. Governance can see this. If your work needs more, ask them to raise the limit.");
        this.minutes = minutes(wait);
    }

    private static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }

    /** How many minutes to wait, rounded up. */
    public long minutes() {
        return minutes;
    }
}
