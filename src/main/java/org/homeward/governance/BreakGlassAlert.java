package org.homeward.governance;

import java.time.Instant;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody broke the glass. It says ids and the typed reason, never anything of the child.
 *
 * @param child the reference, {@code C-0098}; null where nothing was opened
 * @param until null where nothing was opened
 * @param reason as it was typed; it may hold anything, and is shown to governance alone
 */
public record BreakGlassAlert(
        Instant at,
        String user,
        Role role,
        @Nullable String child,
        @Nullable Instant until,
        String reason) {

    /** Never the reason: this is what a log or a failed assertion would show. */
    @Override
    public String toString() {
        return "BreakGlassAlert[" + at + "]";
    }
}
