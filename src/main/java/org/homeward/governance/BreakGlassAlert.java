package org.homeward.governance;

import java.time.Instant;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One use of emergency access (break glass). Holds ids and the typed reason, nothing about the child.
 *
 * @param child the reference, {@code C-0098}; null where no account was opened
 * @param until when the access ends; null where no account was opened
 * @param reason as typed; it may contain anything, and is shown only to governance
 */
public record BreakGlassAlert(
        Instant at,
        String user,
        Role role,
        @Nullable String child,
        @Nullable Instant until,
        String reason) {

    /** Never the reason: logs and failed assertions show this text. */
    @Override
    public String toString() {
        return "BreakGlassAlert[" + at + "]";
    }
}
