package org.homeward.governance;

import java.time.Instant;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit. It says ids and codes, never a child's words.
 *
 * @param purpose code of why; null where none is asked
 * @param rows how many records were handed over
 * @param dataVersion the change number as known at which they were read
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
     * What was done: of which kind, in which room, and to what of it.
     *
     * @param recipient who received a sheet, as it was typed; null where nobody did
     */
    public record AuditedAction(
            AuditKind kind,
            String room,
            String what,
            @Nullable String recipient) {}

    public String room() {
        return action.room();
    }

    public String what() {
        return action.what();
    }
}
