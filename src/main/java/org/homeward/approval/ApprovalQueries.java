package org.homeward.approval;

import static org.homeward.store.db.encrypted.Tables.APPROVAL_TEXT;
import static org.homeward.store.db.homeward.Tables.APPROVAL;
import static org.jooq.impl.DSL.condition;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Ciphertext;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.jooq.Condition;
import org.jooq.Record3;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/** Reads requests that need a second person: the open ones for those who decide them, and the decided ones. */
@Component
public class ApprovalQueries {

    private final AuditedDatabase database;
    private final Clock clock;

    public ApprovalQueries(AuditedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What waits for somebody of the viewer's role; the oldest first. */
    public List<Approval> listOpen(Viewer viewer) {
        return list(
                viewer,
                "open requests",
                ofKinds(viewer)
                        .and(APPROVAL.DECISION.isNull())
                        .and(APPROVAL.EXPIRES_AT.gt(clock.instant().atOffset(ZoneOffset.UTC))),
                APPROVAL.ID.asc(),
                Integer.MAX_VALUE);
    }

    /** What was decided, withdrawn or expired; the latest first. Governance reads every kind. */
    public List<Approval> listDecided(Viewer viewer, int limit) {
        return list(
                viewer,
                "decided requests",
                ofKinds(viewer).and(APPROVAL.DECISION.isNotNull()),
                APPROVAL.DECIDED_AT.desc(),
                limit);
    }

    private static Condition ofKinds(Viewer viewer) {
        return condition(viewer.role() == Role.GOVERNANCE)
                .or(APPROVAL.KIND.in(Arrays.stream(ApprovalKind.values())
                        .filter(kind -> kind.isDecidedBy(viewer.role()))
                        .map(ApprovalKind::name)
                        .toList()));
    }

    private List<Approval> list(Viewer viewer, String what, Condition which, SortField<?> order, int limit) {
        return database.readDecrypted(viewer, ReadRequest.reference("approval", what), dsl -> {
            List<Approval> found = dsl.selectFrom(APPROVAL)
                    .where(which)
                    .orderBy(order, APPROVAL.ID.desc())
                    .limit(limit)
                    .fetch(ApprovalLedger::approval);
            Map<Long, List<Record3<Long, Boolean, Ciphertext>>> reasons = dsl
                    .select(APPROVAL_TEXT.APPROVAL_ID, APPROVAL_TEXT.DECIDED, APPROVAL_TEXT.REASON)
                    .from(APPROVAL_TEXT)
                    .where(APPROVAL_TEXT.APPROVAL_ID.in(
                            found.stream().map(Approval::id).toList()))
                    .stream()
                    .collect(Collectors.groupingBy(Record3::value1));
            return new PendingDecryption<>(
                    found.size(),
                    decryptor -> found.stream()
                            .map(one -> withReasons(one, reasons.getOrDefault(one.id(), List.of()), decryptor))
                            .toList());
        });
    }

    private static Approval withReasons(
            Approval one, List<Record3<Long, Boolean, Ciphertext>> reasons, Decryptor decryptor) {
        Approval.Outcome outcome = one.outcome();
        return new Approval(
                one.id(),
                one.kind(),
                one.subject(),
                one.before(),
                one.after(),
                one.askedBy(),
                one.askedAt(),
                one.expiresAt(),
                reason(reasons, false, decryptor),
                outcome == null
                        ? null
                        : new Approval.Outcome(
                                outcome.decision(), outcome.by(), outcome.at(), reason(reasons, true, decryptor)));
    }

    private static String reason(
            List<Record3<Long, Boolean, Ciphertext>> reasons, boolean decided, Decryptor decryptor) {
        return reasons.stream()
                .filter(row -> row.value2() == decided)
                .findAny()
                .map(row -> decryptor.decrypt(row, APPROVAL_TEXT.REASON))
                .orElse("");
    }
}
