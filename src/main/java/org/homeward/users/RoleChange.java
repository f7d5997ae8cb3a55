package org.homeward.users;

import java.time.Instant;
import org.homeward.access.Role;

/** A request about a user's role that a second administrator has not yet decided. */
public record RoleChange(long id, String user, Kind kind, Role role, String requestedBy, Instant requestedAt) {

    /** What is requested. */
    public enum Kind {
        NEW,
        ROLE,
        PASSWORD
    }
}
