package org.homeward.access;

import org.jspecify.annotations.Nullable;

/**
 * One action to record in the audit log. Holds ids and codes, never a child's words.
 *
 * @param subject the public id of the one record concerned; empty for none
 * @param recipient who received the content, where it left the application
 * @param rows how many records, where that is known
 */
public record AuditEvent(
        AuditKind kind,
        String room,
        String what,
        String subject,
        String filter,
        @Nullable String recipient,
        int rows) {

    public static AuditEvent of(AuditKind kind, String room, String what) {
        return new AuditEvent(kind, room, what, "", "", null, 0);
    }

    public static AuditEvent refused(String room, String what) {
        return of(AuditKind.REFUSED, room, what);
    }

    public AuditEvent about(String id) {
        return new AuditEvent(kind, room, what, id, filter, recipient, rows);
    }

    public AuditEvent under(String filterText) {
        return new AuditEvent(kind, room, what, subject, filterText, recipient, rows);
    }

    public AuditEvent to(@Nullable String receivedBy) {
        return new AuditEvent(kind, room, what, subject, filter, receivedBy, rows);
    }

    public AuditEvent ofRows(int count) {
        return new AuditEvent(kind, room, what, subject, filter, recipient, count);
    }
}
