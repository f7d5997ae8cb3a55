package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.HANDLING_REQUEST_TEXT;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.CHANGE;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.HANDLING_DECISION;
import static org.homeward.store.db.homeward.Tables.HANDLING_REQUEST;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_VERSION;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalQueries;
import org.homeward.approval.ApprovalRefused;
import org.homeward.approval.ApprovalRefused.Why;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.OfChild;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.store.Visibility;
import org.homeward.store.db.homeward.tables.records.HandlingRequestRecord;
import org.homeward.store.db.homeward.tables.records.StatementVersionRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Decides the wider handlings that imports asked for: interviewers of the provider that held the interview, never who sent it, and
 * never across a conflict of interest with the child. An approved one becomes a new version of the statement, with the decision against the child's view where one was sent.
 */
@Component
public class HandlingDecisions {

    private static final Viewer INTAKE = Viewer.system("intake");

    /** A request with the reference of its statement, for those who decide it. */
    public record Waiting(Approval approval, String reference) {}

    private record Subject(ChildId child, Long childKey, String reference, String provider) implements OfChild {}

    private final AuditedDatabase database;
    private final ApprovalLedger approvals;
    private final ApprovalQueries requests;

    public HandlingDecisions(AuditedDatabase database, ApprovalLedger approvals, ApprovalQueries requests) {
        this.database = database;
        this.approvals = approvals;
        this.requests = requests;
    }

    /** What waits for an interviewer of the viewer's provider; the oldest first. To decide it is the purpose of reading it. */
    public List<Waiting> listOpen(Viewer viewer) {
        List<Approval> open = requests.listOpen(deciding(viewer)).stream()
                .filter(each -> each.kind() == ApprovalKind.HANDLING)
                .toList();
        Map<UUID, Subject> subjects = decidedBy(viewer, open);
        List<Approval> own = open.stream()
                .filter(each -> subjects.containsKey(UUID.fromString(each.subject())))
                .toList();
        List<Subject> shown = own.stream()
                .map(each -> Objects.requireNonNull(subjects.get(UUID.fromString(each.subject()))))
                .toList();
        if (!own.isEmpty()) {
            database.audit(
                    deciding(viewer),
                    AuditEvent.of(AuditKind.RECORDS_LISTED, "imports", "handling requests")
                            .ofRows(own.size())
                            .concerning(Concerned.of(shown)));
        }
        return IntStream.range(0, own.size())
                .mapToObj(i -> new Waiting(own.get(i), shown.get(i).reference()))
                .toList();
    }

    /** Gives the statement the handling that was asked for. */
    public void approve(Viewer viewer, Approval request, String reason) {
        Subject subject = requireOwn(viewer, request);
        UUID statement = UUID.fromString(request.subject());
        StoredText texts = texts(viewer, statement, subject);
        approvals.approve(deciding(viewer), INTAKE, request.id(), reason, (dsl, approved) -> {
            widen(dsl, statement, texts, approved.before());
            return subject;
        });
    }

    /** The statement keeps the handling that it has. */
    public void decline(Viewer viewer, Approval request, String reason) {
        Subject subject = requireOwn(viewer, request);
        approvals.decline(deciding(viewer), request.id(), reason, declined -> subject);
    }

    private static Viewer deciding(Viewer viewer) {
        return viewer.forPurpose(Purpose.SAFEGUARDING_REVIEW);
    }

    private Subject requireOwn(Viewer viewer, Approval request) {
        return decidedBy(viewer, List.of(request)).values().stream()
                .findAny()
                .orElseThrow(() -> new ApprovalRefused(Why.NOT_YOURS));
    }

    /** The statements of the viewer's own provider, about children with whom the viewer has no conflict of interest. */
    private Map<UUID, Subject> decidedBy(Viewer viewer, List<Approval> open) {
        Set<Long> conflicted = database.read(
                viewer,
                ReadRequest.reference("intake", "conflicts of interest"),
                dsl -> Visibility.conflicted(dsl, viewer));
        Map<UUID, Subject> own = new HashMap<>(subjects(open));
        own.values()
                .removeIf(subject ->
                        !subject.provider().equals(viewer.provider()) || conflicted.contains(subject.childKey()));
        return own;
    }

    /** Read by the intake: the statement may be one that nobody may read. */
    private Map<UUID, Subject> subjects(List<Approval> open) {
        UUID[] ids = open.stream().map(each -> UUID.fromString(each.subject())).toArray(UUID[]::new);
        return database.read(
                INTAKE,
                ReadRequest.reference("intake", "statements of requests"),
                dsl -> dsl.select(
                                STATEMENT_KEY.PUBLIC_ID,
                                CHILD_KEY.PUBLIC_ID,
                                CHILD_KEY.ID,
                                STATEMENT_KEY.REFERENCE,
                                PROVIDER.CODE)
                        .from(STATEMENT_KEY)
                        .join(INTERVIEW_VERSION)
                        .on(INTERVIEW_VERSION.ID.eq(STATEMENT_KEY.INTERVIEW_ID))
                        .and(INTERVIEW_VERSION.SUPERSEDED_IN.isNull())
                        .join(CHILD_KEY)
                        .on(CHILD_KEY.ID.eq(INTERVIEW_VERSION.CHILD_ID))
                        .join(PROVIDER)
                        .on(PROVIDER.ID.eq(INTERVIEW_VERSION.PROVIDER_ID))
                        .where(STATEMENT_KEY.PUBLIC_ID.eq(any(ids)))
                        .fetchMap(
                                STATEMENT_KEY.PUBLIC_ID,
                                row -> new Subject(
                                        new ChildId(row.get(CHILD_KEY.PUBLIC_ID)),
                                        row.get(CHILD_KEY.ID),
                                        row.get(STATEMENT_KEY.REFERENCE),
                                        row.get(PROVIDER.CODE))));
    }

    /** The text of the statement with the decision that was sent, to be encrypted for its new version. */
    private StoredText texts(Viewer viewer, UUID statement, Subject concerned) {
        ReadRequest request = new ReadRequest(
                AuditKind.RECORD_OPENED,
                "intake",
                "text of a statement",
                statement.toString(),
                "for " + viewer.name(),
                null);
        return database.readDecrypted(INTAKE, request, dsl -> {
            var rows = dsl.select(StoredText.COLUMNS)
                    .select(Decryptor.columns(HANDLING_REQUEST_TEXT.OVERRIDE_BY, HANDLING_REQUEST_TEXT.OVERRIDE_REASON))
                    .from(STATEMENT_KEY)
                    .join(HANDLING_REQUEST)
                    .on(HANDLING_REQUEST.STATEMENT_ID.eq(STATEMENT_KEY.ID))
                    .and(HANDLING_REQUEST.SUPERSEDED_IN.isNull())
                    .join(HANDLING_REQUEST_TEXT)
                    .on(HANDLING_REQUEST_TEXT.REQUEST_ID.eq(HANDLING_REQUEST.ID))
                    .join(STATEMENT_TEXT)
                    .on(STATEMENT_TEXT.STATEMENT_ID.eq(STATEMENT_KEY.ID))
                    .and(STATEMENT_TEXT.SUPERSEDED_IN.isNull())
                    .where(STATEMENT_KEY.PUBLIC_ID.eq(statement))
                    .fetch();
            return new PendingDecryption<>(
                    rows.size(),
                    Concerned.of(concerned),
                    decryptor -> rows.stream()
                            .map(row -> StoredText.of(decryptor, row)
                                    .decided(
                                            decryptor.decryptNullable(row, HANDLING_REQUEST_TEXT.OVERRIDE_BY),
                                            decryptor.decryptNullable(row, HANDLING_REQUEST_TEXT.OVERRIDE_REASON)))
                            .findAny()
                            .orElseThrow(() -> new ApprovalRefused(Why.NO_LONGER_OPEN)));
        });
    }

    /** @param asked the handling from which it was asked; somebody may have decided about the statement meanwhile */
    private void widen(DSLContext dsl, UUID statement, StoredText texts, String asked) {
        Long change = dsl.select(max(CHANGE.NUMBER)).from(CHANGE).fetchSingle().value1();
        HandlingRequestRecord request = dsl.select(HANDLING_REQUEST.fields())
                .from(HANDLING_REQUEST)
                .join(STATEMENT_KEY)
                .on(STATEMENT_KEY.ID.eq(HANDLING_REQUEST.STATEMENT_ID))
                .where(STATEMENT_KEY.PUBLIC_ID.eq(statement))
                .and(HANDLING_REQUEST.SUPERSEDED_IN.isNull())
                .fetchOptionalInto(HANDLING_REQUEST)
                .orElseThrow(() -> new ApprovalRefused(Why.NO_LONGER_OPEN));
        Long id = request.getStatementId();
        StatementVersionRecord standing = dsl.selectFrom(STATEMENT_VERSION)
                .where(STATEMENT_VERSION.ID.eq(id))
                .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                .fetchSingle();
        if (!HandlingRequests.codes(standing).equals(asked)
                || (request.getOverridden() && isKeptByLead(dsl, request))) {
            throw new ApprovalRefused(Why.NO_LONGER_OPEN);
        }
        StatementVersionRecord wider = STATEMENT_VERSION.newRecord();
        wider.from(standing);
        for (Field<?> column : HandlingRequests.HANDLING) {
            copy(request, column, wider);
        }
        dsl.update(HANDLING_REQUEST)
                .set(HANDLING_REQUEST.SUPERSEDED_IN, change)
                .where(HANDLING_REQUEST.ID.eq(request.getId()))
                .execute();
        if (!texts.isStored(dsl, id)) {
            throw new ApprovalRefused(Why.NO_LONGER_OPEN);
        }
        texts.write(dsl, change, wider, database.encryptor());
        // What a safeguarding lead decided was about the statement as it stood.
        dsl.update(HANDLING_DECISION)
                .set(HANDLING_DECISION.SUPERSEDED_IN, change)
                .where(HANDLING_DECISION.STATEMENT_ID.eq(id))
                .and(HANDLING_DECISION.SUPERSEDED_IN.isNull())
                .execute();
    }

    /** Whether the lead decided to keep what somebody asks to share against the child's view, which has not changed: then the lead shares it, or nobody. */
    private static boolean isKeptByLead(DSLContext dsl, HandlingRequestRecord request) {
        return dsl.fetchExists(
                HANDLING_DECISION,
                HANDLING_DECISION
                        .STATEMENT_ID
                        .eq(request.getStatementId())
                        .and(HANDLING_DECISION.SUPERSEDED_IN.isNull()));
    }

    @SuppressWarnings("unchecked")
    private static void copy(Record from, Field<?> column, Record to) {
        to.set((Field<Object>) Objects.requireNonNull(to.field(column.getName())), from.get((Field<Object>) column));
    }
}
