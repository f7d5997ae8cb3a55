package org.homeward.approval;

import static org.homeward.store.db.encrypted.Tables.APPROVAL_TEXT;
import static org.homeward.store.db.homeward.Tables.APPROVAL;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Concerned;
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

/**
 * Reads requests that need a second person: the open ones for those who decide them, and the decided ones. Governance reads those of every
 * kind, with the reference of a statement in the place of its id, and is found from each child whom one is about; what an interviewer is shown of them is named by
 * {@code intake.store.HandlingDecisions}.
 */
@Component
public class ApprovalQueries {

    /** Knows whose a statement is; the reader need not be allowed to. */
    private static final Viewer INTAKE = Viewer.system("intake");

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
        List<Approval> found = database.read(
                viewer,
                ReadRequest.reference("approval", what),
                dsl -> dsl.selectFrom(APPROVAL)
                        .where(which)
                        .orderBy(order, APPROVAL.ID.desc())
                        .limit(limit)
                        .fetch(ApprovalLedger::approval));
        boolean governance = viewer.role() == Role.GOVERNANCE;
        Concerned concerned = governance ? concerned(found) : Concerned.NOBODY;
        Map<String, String> references = governance ? references(found) : Map.of();
        ReadRequest request = concerned.children().isEmpty()
                ? ReadRequest.reference("approval", what)
                : ReadRequest.listed("approval", what, "", null);
        return database.readDecrypted(viewer, request, dsl -> {
            Map<Long, List<Record3<Long, Boolean, Ciphertext>>> reasons = dsl
                    .select(APPROVAL_TEXT.APPROVAL_ID, APPROVAL_TEXT.DECIDED, APPROVAL_TEXT.REASON)
                    .from(APPROVAL_TEXT)
                    .where(APPROVAL_TEXT.APPROVAL_ID.in(
                            found.stream().map(Approval::id).toList()))
                    .stream()
                    .collect(Collectors.groupingBy(Record3::value1));
            return new PendingDecryption<>(
                    found.size(),
                    concerned,
                    decryptor -> found.stream()
                            .map(one -> withReasons(one, reasons.getOrDefault(one.id(), List.of()), decryptor))
                            .map(one -> one.withSubject(references.getOrDefault(one.subject(), one.subject())))
                            .toList());
        });
    }

    /** The children of the statements whose handling, and of the conflicts of interest whose removal is asked for. */
    private Concerned concerned(List<Approval> requests) {
        List<UUID> statements = statements(requests);
        List<String> references = requests.stream()
                .filter(each -> each.kind() == ApprovalKind.CONFLICT)
                .map(Approval::before)
                .toList();
        if (statements.isEmpty() && references.isEmpty()) {
            return Concerned.NOBODY;
        }
        List<UUID> children = database.read(
                INTAKE,
                ReadRequest.reference("approval", "children of requests"),
                dsl -> dsl.select(CHILD_KEY.PUBLIC_ID)
                        .from(CHILD_KEY)
                        .where(CHILD_KEY.REFERENCE.in(references))
                        .or(CHILD_KEY.ID.in(select(INTERVIEW_KEY.CHILD_ID)
                                .from(STATEMENT_KEY)
                                .join(INTERVIEW_KEY)
                                .on(INTERVIEW_KEY.ID.eq(STATEMENT_KEY.INTERVIEW_ID))
                                .where(STATEMENT_KEY.PUBLIC_ID.in(statements))))
                        .fetch(CHILD_KEY.PUBLIC_ID));
        return Concerned.of(children, List.of());
    }

    /** The references of the statements that requests are about, by public id: governance may not read these, but must be able to name them. */
    private Map<String, String> references(List<Approval> requests) {
        List<UUID> statements = statements(requests);
        return statements.isEmpty()
                ? Map.of()
                : database.read(
                        INTAKE,
                        ReadRequest.reference("approval", "statements of requests"),
                        dsl -> dsl.select(STATEMENT_KEY.PUBLIC_ID, STATEMENT_KEY.REFERENCE)
                                .from(STATEMENT_KEY)
                                .where(STATEMENT_KEY.PUBLIC_ID.in(statements))
                                .fetchMap(row -> row.value1().toString(), row -> row.value2()));
    }

    private static List<UUID> statements(List<Approval> requests) {
        return requests.stream()
                .filter(each -> each.kind() == ApprovalKind.HANDLING)
                .map(each -> UUID.fromString(each.subject()))
                .toList();
    }

    private static Approval withReasons(
            Approval one, List<Record3<Long, Boolean, Ciphertext>> reasons, Decryptor decryptor) {
        return one.withReasons(reason(reasons, false, decryptor), reason(reasons, true, decryptor));
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
