package org.homeward.access;

import org.jspecify.annotations.Nullable;

/**
 * One thing done that the audit is told of. Says ids and codes, never a child's words.
 *
 * @param subject the public id of the one record it is about; empty for none
 * @param recipient who received it, where it left the house
 * @param rows how many records, where that can be said
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

    public AuditEvent under(String asked) {
        return new AuditEvent(kind, room, what, subject, asked, recipient, rows);
    }

    public AuditEvent to(@Nullable String whom) {
        return new AuditEvent(kind, room, what, subject, filter, whom, rows);
    }

    public AuditEvent ofRows(int many) {
        return new AuditEvent(kind, room, what, subject, filter, recipient, many);
    }
}
