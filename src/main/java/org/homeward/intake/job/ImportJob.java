package org.homeward.intake.job;

import java.time.Instant;
import java.util.UUID;
import org.homeward.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A set that is checked and stored in the background.
 *
 * @param sentBy with the rights of the time when it was sent
 * @param byProgram whether a program sent it, which is asked nothing between checking and storing
 * @param responsible the user who answers for it; null for the sender
 * @param sourceSystem null until it is read
 * @param batch what was stored; null before, and where nothing was new
 */
public record ImportJob(
        long id,
        UUID publicId,
        Viewer sentBy,
        State state,
        boolean byProgram,
        Instant sentAt,
        Instant expiresAt,
        @Nullable String responsible,
        @Nullable String sourceSystem,
        int added,
        int changed,
        int same,
        int rejected,
        @Nullable UUID batch) {

    /** How far it is. Files are kept until it ends, and what was found in them until it expires. */
    public enum State {
        /** Files are being sent. */
        ARRIVING,
        CHECKING,
        /** It waits for its sender to say whether it is stored. */
        CHECKED,
        STORING,
        STORED,
        /** It is unusual, and waits for a second person as a set of its own. */
        WAITS,
        /** It cannot be imported; its report says why. */
        REJECTED,
        /** A fault of the application. */
        FAILED,
        CANCELLED,
        EXPIRED;

        /** Whether the application works on it. */
        public boolean isRunning() {
            return this == CHECKING || this == STORING;
        }

        /** Whether nothing can become of it any more. */
        public boolean isEnded() {
            return this != ARRIVING && this != CHECKED && !isRunning();
        }
    }
}
