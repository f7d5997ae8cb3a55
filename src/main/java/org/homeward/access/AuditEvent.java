package org.homeward.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action to record in the audit log. Holds ids and codes, never a child's words.
 *
 * @param subject the public id of the one record concerned; empty for none
 * @param recipient who received the content, where it left the application
 * @param rows how many records, where that is known
 * @param children the public ids of the children whose records were read through another record or a list, sorted
 */
public record AuditEvent(
        AuditKind kind,
        String room,
        String what,
        String subject,
        String filter,
        @Nullable String recipient,
        int rows,
        List<String> children) {

    public AuditEvent {
        children = children.stream().distinct().sorted().toList();
    }

    public static AuditEvent of(AuditKind kind, String room, String what) {
        return new AuditEvent(kind, room, what, "", "", null, 0, List.of());
    }

    public static AuditEvent refused(String room, String what) {
        return of(AuditKind.REFUSED, room, what);
    }

    public AuditEvent about(String id) {
        return new AuditEvent(kind, room, what, id, filter, recipient, rows, children);
    }

    public AuditEvent under(String filterText) {
        return new AuditEvent(kind, room, what, subject, filterText, recipient, rows, children);
    }

    public AuditEvent to(@Nullable String receivedBy) {
        return new AuditEvent(kind, room, what, subject, filter, receivedBy, rows, children);
    }

    public AuditEvent ofRows(int count) {
        return new AuditEvent(kind, room, what, subject, filter, recipient, count, children);
    }

    public AuditEvent concerning(Collection<String> ofChildren) {
        return new AuditEvent(kind, room, what, subject, filter, recipient, rows, List.copyOf(ofChildren));
    }
}
