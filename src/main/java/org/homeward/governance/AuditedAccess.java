package org.homeward.governance;

import java.time.Instant;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log. Holds ids and codes, never a child's words.
 *
 * @param purpose code of the purpose; null where none is required
 * @param rows how many records were returned
 * @param dataVersion the change number as of which they were read
 */
public record AuditedAccess(
        long number,
        Instant at,
        String user,
        Role role,
        @Nullable String purpose,
        AuditedAction action,
        int rows,
        long dataVersion) {

    /**
     * The action: its kind, the room, and what in the room.
     *
     * @param recipient who received a sheet or a file, as typed; null where nobody is named
     * @param copy the reference of the copy; null where nothing left the application
     */
    public record AuditedAction(
            AuditKind kind,
            String room,
            String what,
            @Nullable String recipient,
            @Nullable String copy) {}

    public String room() {
        return action.room();
    }

    public String what() {
        return action.what();
    }
}
