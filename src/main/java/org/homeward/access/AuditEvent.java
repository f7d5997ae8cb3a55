package org.homeward.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action to record in the audit log. Holds ids and codes, never a child's words.
 *
 * @param subject the public id of the one record concerned; empty for none
 * @param recipient who received the content, where it left the application
 * @param rows how many records, where that is known
 * @param copy the reference of the copy, where it left the application
 * @param children the public ids of the children whose records were read through another record or a list, sorted
 * @param records the public ids of the statements and interviews that left the application, sorted
 */
public record AuditEvent(
        AuditKind kind,
        String room,
        String what,
        String subject,
        String filter,
        @Nullable String recipient,
        @Nullable String copy,
        int rows,
        List<String> children,
        List<UUID> records) {

    public AuditEvent {
        children = children.stream().distinct().sorted().toList();
        records = records.stream().distinct().sorted().toList();
    }

    public static AuditEvent of(AuditKind kind, String room, String what) {
        return new AuditEvent(kind, room, what, "", "", null, null, 0, List.of(), List.of());
    }

    public static AuditEvent refused(String room, String what) {
        return of(AuditKind.REFUSED, room, what);
    }

    public AuditEvent about(String id) {
        return new AuditEvent(kind, room, what, id, filter, recipient, copy, rows, children, records);
    }

    public AuditEvent under(String filterText) {
        return new AuditEvent(kind, room, what, subject, filterText, recipient, copy, rows, children, records);
    }

    public AuditEvent ofRows(int count) {
        return new AuditEvent(kind, room, what, subject, filter, recipient, copy, count, children, records);
    }

    /** Names further children. Which of their records, only what leaves the application. */
    public AuditEvent concerning(Concerned concerned) {
        List<String> all = new ArrayList<>(children);
        all.addAll(concerned.children());
        return new AuditEvent(kind, room, what, subject, filter, recipient, copy, rows, all, records);
    }

    /** Left the application with everything that was read for it. */
    public AuditEvent left(Copy copy, Concerned concerned) {
        return new AuditEvent(
                kind,
                room,
                what,
                subject,
                filter,
                copy.recipient().words(),
                copy.reference(),
                rows,
                List.copyOf(concerned.children()),
                List.copyOf(concerned.records()));
    }
}
