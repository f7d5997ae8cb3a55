package org.homeward.decisions;

import static org.homeward.store.db.encrypted.Tables.HANDLING_DECISION_TEXT;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.COMPANION_VERSION;
import static org.homeward.store.db.homeward.Tables.FACTOR_VERSION;
import static org.homeward.store.db.homeward.Tables.HANDLE_VERSION;
import static org.homeward.store.db.homeward.Tables.HANDLING_DECISION;
import static org.homeward.store.db.homeward.Tables.HARM_VERSION;
import static org.homeward.store.db.homeward.Tables.PERSON_MENTION_VERSION;
import static org.homeward.store.db.homeward.Tables.PERSON_VERSION;
import static org.homeward.store.db.homeward.Tables.PHONE_VERSION;
import static org.homeward.store.db.homeward.Tables.PLACE_VERSION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.homeward.store.db.homeward.Tables.VEHICLE_VERSION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.StepUp;
import org.homeward.access.Viewer;
import org.homeward.decisions.DecisionRefused.Why;
import org.homeward.disclosure.Audience;
import org.homeward.intake.store.StoredText;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.PendingDecryption;
import org.homeward.store.db.homeward.tables.records.HandlingDecisionRecord;
import org.homeward.store.db.homeward.tables.records.StatementVersionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/**
 * What a safeguarding lead decides about a statement that may be disclosed to nobody: to share it against the child's view, or not. The
 * role sends nothing, so that whoever decides has not recorded it. The database lets nobody else decide. A decision is about the
 * statement as it stands and ends with any change of it.
 */
@Component
public class DecisionLedger {

    /** The fewest characters of a reason. */
    public static final int LEAST_REASON = 10;

    /** What a statement says, and what hangs on it. */
    private static final List<Table<?>> OF_STATEMENT = List.of(
            STATEMENT_TEXT,
            PLACE_VERSION,
            FACTOR_VERSION,
            HARM_VERSION,
            PERSON_MENTION_VERSION,
            COMPANION_VERSION,
            VEHICLE_VERSION,
            PHONE_VERSION,
            HANDLE_VERSION);

    private static final Viewer INTAKE = Viewer.system("intake");

    private final AuditedDatabase database;
    private final Clock clock;
    private final StepUp stepUp;

    public DecisionLedger(AuditedDatabase database, Clock clock, StepUp stepUp) {
        this.stepUp = stepUp;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Shares the statement with these audiences, as a decision against the child's view that carries its reason.
     *
     * @throws StepUp.Required if the last code of this session is no longer fresh
     * @param audiences at least one, and never carers: a statement that a child keeps from everybody is not for them
     */
    public void share(
            Viewer viewer, KeptStatement statement, Set<Audience> audiences, String reason, boolean childTold) {
        check(viewer, reason);
        stepUp.require();
        if (audiences.isEmpty() || audiences.contains(Audience.CARERS)) {
            throw new DecisionRefused(Why.WITH_WHOM);
        }
        String what = "shared with "
                + audiences.stream()
                        .sorted()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","))
                + (childTold ? " child told" : " child not told");
        decide(viewer, statement, reason, what, (decision, next) -> {
            decision.setShared(true);
            decision.setForPolice(audiences.contains(Audience.POLICE));
            decision.setForChildrensServices(audiences.contains(Audience.CHILDRENS_SERVICES));
            decision.setForPartnership(audiences.contains(Audience.PARTNERSHIP));
            decision.setChildTold(childTold);
            next.setForPolice(decision.getForPolice());
            next.setForChildrensServices(decision.getForChildrensServices());
            next.setForPartnership(decision.getForPartnership());
            next.setOverridden(true);
            next.setOverrideAt(decision.getDecidedAt());
            next.setOverrideChildTold(childTold);
        });
    }

    /**
     * Keeps the statement from everybody, because that is better for the child.
     *
     * @param reviewOn a day to come, on which it needs a decision again
     */
    public void keep(Viewer viewer, KeptStatement statement, String reason, LocalDate reviewOn) {
        check(viewer, reason);
        LocalDate today = LocalDate.now(clock);
        if (!reviewOn.isAfter(today) || reviewOn.isAfter(today.plusYears(1))) {
            throw new DecisionRefused(Why.REVIEW_DAY);
        }
        decide(viewer, statement, reason, "kept until a review", (decision, next) -> {
            decision.setShared(false);
            decision.setReviewOn(reviewOn);
        });
    }

    /** Fills in what was decided; a statement that is not shared gets no new version. */
    private interface Decided {
        void fill(HandlingDecisionRecord decision, StatementVersionRecord next);
    }

    private void decide(Viewer viewer, KeptStatement statement, String reason, String what, Decided decided) {
        StoredText text = text(viewer, statement);
        AuditEvent event = AuditEvent.of(AuditKind.CHANGE, "decisions", what)
                .about(statement.id().toString())
                .concerning(Concerned.of(statement));
        database.writeOnBehalfOf(viewer, INTAKE, event, stored -> 1, (dsl, change) -> {
            StatementVersionRecord next = standing(dsl, statement.id());
            if (!text.isStored(dsl, next.getId())
                    || !isReadByNoRole(next)
                    || hasChanged(dsl, next.getId(), statement.readAt())) {
                throw new DecisionRefused(Why.CHANGED_SINCE);
            }
            HandlingDecisionRecord decision = HANDLING_DECISION.newRecord();
            decision.setStatementId(next.getId());
            decision.setRecordedIn(change);
            decision.setDecidedBy(viewer.name());
            decision.setDecidedAt(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            decision.setWordsRecordedIn(text.recordedIn());
            decided.fill(decision, next);
            end(dsl, next.getId(), change);
            insert(dsl, decision, reason);
            if (decision.getShared()) {
                text.decided(viewer.name(), reason.strip()).write(dsl, change, next, database.encryptor());
            }
            return decision.getStatementId();
        });
    }

    private void check(Viewer viewer, String reason) {
        if (viewer.role() != Role.SAFEGUARDING_LEAD) {
            throw new DecisionRefused(Why.NOT_YOURS);
        }
        if (reason.strip().length() < LEAST_REASON) {
            throw new DecisionRefused(Why.REASON_MISSING);
        }
    }

    /** Read under the rights of the lead, so that nobody decides about a statement that they may not read. */
    private StoredText text(Viewer viewer, KeptStatement statement) {
        return database.readDecrypted(
                viewer.forPurpose(Purpose.SAFEGUARDING_REVIEW),
                ReadRequest.record(
                        "decisions", "text of a statement", statement.id().toString()),
                dsl -> {
                    var rows = dsl.select(StoredText.COLUMNS)
                            .from(STATEMENT_KEY)
                            .join(STATEMENT_TEXT)
                            .on(STATEMENT_TEXT.STATEMENT_ID.eq(STATEMENT_KEY.ID))
                            .and(STATEMENT_TEXT.SUPERSEDED_IN.isNull())
                            .where(STATEMENT_KEY.PUBLIC_ID.eq(statement.id()))
                            .fetch();
                    return new PendingDecryption<>(
                            rows.size(),
                            rows.isEmpty() ? Concerned.NOBODY : Concerned.of(statement),
                            decryptor -> rows.stream()
                                    .map(row -> StoredText.of(decryptor, row))
                                    .findAny()
                                    .orElseThrow(() -> new DecisionRefused(Why.NOT_YOURS)));
                });
    }

    private static StatementVersionRecord standing(DSLContext dsl, UUID statement) {
        return dsl.select(STATEMENT_VERSION.fields())
                .from(STATEMENT_VERSION)
                .join(STATEMENT_KEY)
                .on(STATEMENT_KEY.ID.eq(STATEMENT_VERSION.ID))
                .where(STATEMENT_KEY.PUBLIC_ID.eq(statement))
                .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                .fetchSingleInto(STATEMENT_VERSION);
    }

    /** Whether anything of the statement is another than it was when the lead read it: its words, its handling, or what hangs on it. */
    private static boolean hasChanged(DSLContext dsl, Long statement, long readAt) {
        Stream<Select<Record1<Integer>>> changed = Stream.concat(
                OF_STATEMENT.stream()
                        .map(table -> changedSince(
                                table,
                                field(name(table.getName(), "statement_id"), Long.class)
                                        .eq(statement),
                                readAt)),
                Stream.of(
                        changedSince(STATEMENT_VERSION, STATEMENT_VERSION.ID.eq(statement), readAt),
                        changedSince(
                                PERSON_VERSION,
                                PERSON_VERSION.ID.in(select(PERSON_MENTION_VERSION.PERSON_ID)
                                        .from(PERSON_MENTION_VERSION)
                                        .where(PERSON_MENTION_VERSION.STATEMENT_ID.eq(statement))),
                                readAt)));
        return changed.anyMatch(dsl::fetchExists);
    }

    private static Select<Record1<Integer>> changedSince(Table<?> table, Condition of, long readAt) {
        Field<Long> recorded = field(name(table.getName(), "recorded_in"), Long.class);
        Field<Long> superseded = field(name(table.getName(), "superseded_in"), Long.class);
        return selectOne().from(table).where(of).and(recorded.gt(readAt).or(superseded.gt(readAt)));
    }

    private static boolean isReadByNoRole(StatementVersionRecord standing) {
        return !(standing.getForPolice() || standing.getForChildrensServices() || standing.getForPartnership());
    }

    private static void end(DSLContext dsl, Long statement, long change) {
        dsl.update(HANDLING_DECISION)
                .set(HANDLING_DECISION.SUPERSEDED_IN, change)
                .where(HANDLING_DECISION.STATEMENT_ID.eq(statement))
                .and(HANDLING_DECISION.SUPERSEDED_IN.isNull())
                .execute();
    }

    private void insert(DSLContext dsl, HandlingDecisionRecord decision, String reason) {
        Long id = dsl.insertInto(HANDLING_DECISION)
                .set(decision)
                .returning(HANDLING_DECISION.ID)
                .fetchSingle()
                .getId();
        dsl.insertInto(HANDLING_DECISION_TEXT)
                .set(HANDLING_DECISION_TEXT.DECISION_ID, id)
                .set(
                        HANDLING_DECISION_TEXT.REASON,
                        database.encryptor().encrypt(reason.strip(), HANDLING_DECISION_TEXT.REASON, id))
                .execute();
    }
}
