package org.homeward.approval;

import static org.homeward.store.db.encrypted.Tables.APPROVAL_TEXT;
import static org.homeward.store.db.homeward.Tables.APPROVAL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.StepUp;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval.Decision;
import org.homeward.approval.Approval.Request;
import org.homeward.approval.ApprovalRefused.Why;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.tables.records.ApprovalRecord;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks for and decides what needs a second person. Who asked never decides; nobody asks for or decides what concerns themselves;
 * a request is decided once, with a reason, before it expires. Each step is audited with whom it concerns, the value before and the
 * value after. The database enforces the same.
 */
@Component
public class ApprovalLedger {

    /** The fewest characters of a reason. */
    public static final int LEAST_REASON = 5;

    private static final Viewer SYSTEM = Viewer.system("approval");

    private final AuditedDatabase database;
    private final Clock clock;
    private final Duration lasts;
    private final StepUp stepUp;

    public ApprovalLedger(
            AuditedDatabase database,
            Clock clock,
            @Value("${homeward.approval-expires}") Duration lasts,
            StepUp stepUp) {
        this.stepUp = stepUp;
        this.database = database;
        this.clock = clock;
        this.lasts = lasts;
    }

    /** Asks, and returns the id of the request. */
    public long ask(Viewer viewer, Request request) {
        return ask(viewer, request, (dsl, id) -> id);
    }

    /** Asks, and writes something with the id of the request in the same transaction. */
    public <T> T ask(Viewer viewer, Request request, BiFunction<DSLContext, Long, T> further) {
        onlyDeciders(viewer, request.kind());
        return database.write(
                viewer,
                event("asked", request.kind(), request.subject(), request.before(), request.after()),
                stored -> 1,
                (dsl, change) -> further.apply(dsl, ask(viewer, dsl, request)));
    }

    /**
     * Asks within a transaction that is audited for the viewer by its caller, such as an import. Who may do what the caller does may
     * ask; call {@link #auditAsked} for each request when it is committed.
     */
    public long ask(Viewer viewer, DSLContext dsl, Request request) {
        if (viewer.name().equals(request.subject())) {
            throw new ApprovalRefused(Why.ONESELF);
        }
        requireReason(request.reason());
        OffsetDateTime now = now();
        dsl.update(APPROVAL)
                .set(APPROVAL.DECISION, Decision.EXPIRED.name())
                .set(APPROVAL.DECIDED_BY, SYSTEM.name())
                .set(APPROVAL.DECIDED_AT, now)
                .where(APPROVAL.KIND.eq(request.kind().name()))
                .and(APPROVAL.SUBJECT.eq(request.subject()))
                .and(APPROVAL.DECISION.isNull())
                .and(APPROVAL.EXPIRES_AT.le(now))
                .execute();
        if (dsl.fetchExists(
                APPROVAL,
                APPROVAL.KIND
                        .eq(request.kind().name())
                        .and(APPROVAL.SUBJECT.eq(request.subject()))
                        .and(APPROVAL.DECISION.isNull()))) {
            throw new ApprovalRefused(Why.ALREADY_ASKED);
        }
        Long id = dsl.insertInto(APPROVAL)
                .set(APPROVAL.KIND, request.kind().name())
                .set(APPROVAL.SUBJECT, request.subject())
                .set(APPROVAL.OLD_VALUE, request.before())
                .set(APPROVAL.NEW_VALUE, request.after())
                .set(APPROVAL.ASKED_BY, viewer.name())
                .set(APPROVAL.ASKED_AT, now)
                .set(APPROVAL.EXPIRES_AT, now.plus(lasts))
                .returning(APPROVAL.ID)
                .fetchSingle()
                .getId();
        insertReason(dsl, id, false, request.reason());
        return id;
    }

    /**
     * Withdraws the open request about a subject, if there is one, within a transaction that is audited for the viewer by its caller.
     * It counts as withdrawn by the one who asked, whose sets the viewer sends too.
     */
    public void withdraw(Viewer viewer, DSLContext dsl, ApprovalKind kind, String subject) {
        dsl.update(APPROVAL)
                .set(APPROVAL.DECISION, Decision.WITHDRAWN.name())
                .set(APPROVAL.DECIDED_BY, APPROVAL.ASKED_BY)
                .set(APPROVAL.DECIDED_AT, now())
                .where(APPROVAL.KIND.eq(kind.name()))
                .and(APPROVAL.SUBJECT.eq(subject))
                .and(APPROVAL.DECISION.isNull())
                .execute();
    }

    /** Audits a request that was made within another transaction. */
    public void auditAsked(Viewer viewer, Request request) {
        database.audit(viewer, event("asked", request.kind(), request.subject(), request.before(), request.after()));
    }

    /**
     * Approves an open request. What concerns a user takes effect in the database; anything else by {@code effect}, in the same
     * transaction. It needs a fresh code: a session that somebody left open is no second person.
     *
     * @throws StepUp.Required if the last code of this session is no longer fresh
     */
    public <T> T approve(Viewer viewer, long id, String reason, BiFunction<DSLContext, Approval, T> effect) {
        return approve(viewer, viewer, id, reason, effect);
    }

    /** The same where the effect needs the rights of an internal job. */
    public <T> T approve(
            Viewer viewer, Viewer job, long id, String reason, BiFunction<DSLContext, Approval, T> effect) {
        stepUp.require();
        return decide(viewer, job, id, reason, Decision.APPROVED, effect);
    }

    /** Declines an open request, or withdraws it where the viewer made it. */
    public Approval decline(Viewer viewer, long id, String reason) {
        return decline(viewer, id, reason, declined -> declined);
    }

    /** The same for a request about a child, whom the audit names where {@code about} returns a record of theirs. */
    public <T> T decline(Viewer viewer, long id, String reason, Function<Approval, T> about) {
        Approval open = find(viewer, id);
        Decision decision = open.askedBy().equals(viewer.name()) ? Decision.WITHDRAWN : Decision.DECLINED;
        return decide(viewer, viewer, id, reason, decision, (dsl, declined) -> about.apply(declined));
    }

    /** Closes what nobody decided in time. */
    public int expire(Viewer viewer, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        var due = database.writeUnversioned(
                viewer,
                dsl -> dsl.selectFrom(APPROVAL)
                        .where(APPROVAL.DECISION.isNull())
                        .and(APPROVAL.EXPIRES_AT.le(at))
                        .fetch(ApprovalLedger::approval));
        due.forEach(open -> database.write(
                viewer,
                event("expired", open.kind(), open.subject(), open.before(), open.after()),
                stored -> 1,
                (dsl, change) -> close(dsl, open.id(), Decision.EXPIRED, viewer, at)));
        return due.size();
    }

    private <T> T decide(
            Viewer viewer,
            Viewer job,
            long id,
            String reason,
            Decision decision,
            BiFunction<DSLContext, Approval, T> effect) {
        requireReason(reason);
        Approval seen = find(viewer, id);
        onlyDeciders(viewer, seen.kind());
        AuditEvent event = event(
                decision.name().toLowerCase(Locale.ROOT), seen.kind(), seen.subject(), seen.before(), seen.after());
        return database.writeOnBehalfOf(viewer, job, event, stored -> 1, (dsl, change) -> {
            Approval open = lock(dsl, id);
            if (!open.isOpen(clock.instant())) {
                throw new ApprovalRefused(Why.NO_LONGER_OPEN);
            }
            if (open.subject().equals(viewer.name())) {
                throw new ApprovalRefused(Why.ONESELF);
            }
            if (decision == Decision.APPROVED && open.askedBy().equals(viewer.name())) {
                throw new ApprovalRefused(Why.SAME_PERSON);
            }
            close(dsl, id, decision, viewer, now());
            insertReason(dsl, id, true, reason);
            return effect.apply(dsl, open);
        });
    }

    private Approval find(Viewer viewer, long id) {
        return database.writeUnversioned(
                viewer,
                dsl -> dsl.selectFrom(APPROVAL)
                        .where(APPROVAL.ID.eq(id))
                        .fetchOptional(ApprovalLedger::approval)
                        .orElseThrow(() -> new ApprovalRefused(Why.NOT_YOURS)));
    }

    private static Approval lock(DSLContext dsl, long id) {
        return approval(
                dsl.selectFrom(APPROVAL).where(APPROVAL.ID.eq(id)).forUpdate().fetchSingle());
    }

    private static int close(DSLContext dsl, long id, Decision decision, Viewer by, OffsetDateTime at) {
        return dsl.update(APPROVAL)
                .set(APPROVAL.DECISION, decision.name())
                .set(APPROVAL.DECIDED_BY, by.name())
                .set(APPROVAL.DECIDED_AT, at)
                .where(APPROVAL.ID.eq(id))
                .and(APPROVAL.DECISION.isNull())
                .execute();
    }

    private void insertReason(DSLContext dsl, long id, boolean decided, String reason) {
        dsl.insertInto(APPROVAL_TEXT)
                .set(APPROVAL_TEXT.APPROVAL_ID, id)
                .set(APPROVAL_TEXT.DECIDED, decided)
                .set(
                        APPROVAL_TEXT.REASON,
                        database.encryptor().encrypt(reason.strip(), APPROVAL_TEXT.REASON, id, decided))
                .execute();
    }

    /** Without its reasons, which are encrypted. */
    static Approval approval(ApprovalRecord row) {
        return new Approval(
                row.getId(),
                ApprovalKind.valueOf(row.getKind()),
                row.getSubject(),
                row.getOldValue(),
                row.getNewValue(),
                row.getAskedBy(),
                row.getAskedAt().toInstant(),
                row.getExpiresAt().toInstant(),
                "",
                row.getDecision() == null
                        ? null
                        : new Approval.Outcome(
                                Decision.valueOf(row.getDecision()),
                                row.getDecidedBy(),
                                row.getDecidedAt().toInstant(),
                                ""));
    }

    private static AuditEvent event(String step, ApprovalKind kind, String subject, String before, String after) {
        return AuditEvent.of(AuditKind.CHANGE, "approval", kind.code() + " " + step)
                .about(subject)
                .under(before + " > " + after);
    }

    private static void onlyDeciders(Viewer viewer, ApprovalKind kind) {
        if (!kind.isDecidedBy(viewer.role())) {
            throw new ApprovalRefused(Why.NOT_YOURS);
        }
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < LEAST_REASON) {
            throw new ApprovalRefused(Why.REASON_MISSING);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
