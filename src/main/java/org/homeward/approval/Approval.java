package org.homeward.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that a second person decides, with its outcome.
 *
 * @param subject whom or what it concerns: a user name, or the public id of a record
 * @param before the value when it was asked; a code, never a child's words
 * @param after the value that approval sets
 * @param reason why it was asked; empty for one made before reasons were asked for
 * @param outcome null while it is open
 */
public record Approval(
        long id,
        ApprovalKind kind,
        String subject,
        String before,
        String after,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        String reason,
        @Nullable Outcome outcome) {

    /** How a request ended. */
    public enum Decision {
        APPROVED,
        DECLINED,
        /** By the one who asked. */
        WITHDRAWN,
        EXPIRED
    }

    /** @param reason empty where it expired */
    public record Outcome(Decision decision, String by, Instant at, String reason) {}

    /** What is asked for. */
    public record Request(ApprovalKind kind, String subject, String before, String after, String reason) {}

    /** The same with a subject that can be shown, such as the reference of a statement. */
    public Approval withSubject(String shown) {
        return new Approval(id, kind, shown, before, after, askedBy, askedAt, expiresAt, reason, outcome);
    }

    /** The same with this reason. */
    public Approval withReason(String asked) {
        return new Approval(id, kind, subject, before, after, askedBy, askedAt, expiresAt, asked, outcome);
    }

    /** The same with the reasons why it was asked and why it was decided so. */
    Approval withReasons(String asked, String decided) {
        Outcome ended = outcome == null ? null : new Outcome(outcome.decision(), outcome.by(), outcome.at(), decided);
        return new Approval(id, kind, subject, before, after, askedBy, askedAt, expiresAt, asked, ended);
    }

    public boolean isOpen(Instant now) {
        return outcome == null && now.isBefore(expiresAt);
    }
}
