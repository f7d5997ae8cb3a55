package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.HANDLING_REQUEST_TEXT;
import static org.homeward.store.db.homeward.Tables.APPROVAL;
import static org.homeward.store.db.homeward.Tables.HANDLING_REQUEST;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.jooq.impl.DSL.any;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.disclosure.Audience;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.StatementRow;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.homeward.intake.store.VersionDiff.Plan;
import org.homeward.store.db.homeward.tables.records.HandlingRequestRecord;
import org.homeward.store.db.homeward.tables.records.StatementVersionRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an import from widening the handling of statements that stand, and records what it would have widened as requests, which
 * wait for a second person: see {@link HandlingDecisions}. A request is about a statement as it stands: it ends when anything of the statement changes, or when the sender no longer
 * asks, so that no content is revealed by a handling that was given for other content. The same holds for what a safeguarding lead
 * decided: see {@link DecidedStatements}.
 */
final class HandlingRequests {

    /** The columns that a request and a version of a statement have in common. */
    static final List<Field<?>> HANDLING = HANDLING_REQUEST
            .fieldStream()
            .filter(field -> STATEMENT_VERSION.field(field.getName()) != null)
            .filter(field -> !Set.of("id", "recorded_in", "superseded_in", "file_id", "line")
                    .contains(field.getName()))
            .<Field<?>>map(field -> field)
            .toList();

    private final CheckedSet set;
    private final SourceKeys keys;
    private final RecordMapper records;
    private final Map<Long, StatementVersionRecord> stored;
    private final Map<Long, HandlingRequestRecord> waiting;
    private final Set<Long> undecided;
    private final Map<Long, StatementRow> widened = new LinkedHashMap<>();
    private final Map<Long, Long> ending = new HashMap<>();
    private final List<IncomingRow> asked = new ArrayList<>();
    private final DecidedStatements decided;

    private HandlingRequests(DSLContext dsl, CheckedSet set, SourceKeys keys, RecordMapper records) {
        this.set = set;
        this.keys = keys;
        this.records = records;
        Long[] ids = set.statements().stream()
                .map(row -> keys.statement(row.statementKey()))
                .toArray(Long[]::new);
        this.stored = dsl.selectFrom(STATEMENT_VERSION)
                .where(STATEMENT_VERSION.ID.eq(any(ids)))
                .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                .fetchMap(STATEMENT_VERSION.ID);
        this.waiting = dsl.selectFrom(HANDLING_REQUEST)
                .where(HANDLING_REQUEST.STATEMENT_ID.eq(any(ids)))
                .and(HANDLING_REQUEST.SUPERSEDED_IN.isNull())
                .fetchMap(HANDLING_REQUEST.STATEMENT_ID);
        this.undecided = undecided(dsl, ids);
        this.decided = new DecidedStatements(dsl, ids, keys, records, stored);
    }

    /** Statements whose latest request was withdrawn or expired before anybody decided it. */
    private static Set<Long> undecided(DSLContext dsl, Long[] ids) {
        return dsl
                .select(STATEMENT_KEY.ID, APPROVAL.DECISION)
                .distinctOn(STATEMENT_KEY.ID)
                .from(STATEMENT_KEY)
                .join(APPROVAL)
                .on(APPROVAL.SUBJECT.eq(STATEMENT_KEY.PUBLIC_ID.cast(String.class)))
                .and(APPROVAL.KIND.eq(ApprovalKind.HANDLING.name()))
                .where(STATEMENT_KEY.ID.eq(any(ids)))
                .orderBy(STATEMENT_KEY.ID, APPROVAL.ID.desc())
                .stream()
                .filter(row -> row.value2() != null && !row.value2().equals(Approval.Decision.DECLINED.name()))
                .map(row -> row.value1())
                .collect(Collectors.toSet());
    }

    static HandlingRequests of(DSLContext dsl, CheckedSet set, SourceKeys keys, RecordMapper records) {
        HandlingRequests requests = new HandlingRequests(dsl, set, keys, records);
        set.statements().forEach(row -> {
            long id = keys.statement(row.statementKey());
            StatementVersionRecord standing = requests.stored.get(id);
            if (standing != null
                    && !requests.decided.isSentAsDecided(row)
                    && new StandingHandling(standing).isWidenedBy(row)) {
                requests.widened.put(id, row);
            }
        });
        return requests;
    }

    /** The rows that are stored with their text, each with the handling that it may have. */
    List<StatementRow> withText() {
        return set.statements().stream()
                .filter(row -> !keepsText(row))
                .map(this::strictest)
                .toList();
    }

    /**
     * Statements that somebody shared against the child's view, and that are sent with a wider handling: their text has the reason of that
     * decision, so all of it is kept, and only what is tightened is stored.
     */
    List<IncomingRow> withStoredText() {
        return set.statements().stream()
                .filter(this::keepsText)
                .map(row -> decided.isSentAsDecided(row) ? stored(row) : kept(row, strictest(row)))
                .toList();
    }

    /**
     * Every statement that stands, with its stored text and the stricter of both handlings: what a set that waits stores at once. What a
     * lead decided about a statement that is sent as it was stays.
     */
    List<IncomingRow> tightened() {
        return set.statements().stream()
                .filter(row -> !decided.isSentAsDecided(row))
                .map(row -> kept(row, new StandingHandling(standing(row)).strictest(row)))
                .toList();
    }

    /** The same of rows that are rejected. */
    List<IncomingRow> tightenedAlone() {
        return set.statements().stream()
                .filter(row -> !decided.isSentAsDecided(row))
                .map(row -> kept(row, new StandingHandling(standing(row)).strictestView(row)))
                .toList();
    }

    private IncomingRow stored(StatementRow row) {
        StatementVersionRecord stored = STATEMENT_VERSION.newRecord();
        stored.from(standing(row));
        return new IncomingRow(row.at(), stored, null);
    }

    /** The statement as it stands, with this handling. */
    private IncomingRow kept(StatementRow row, StatementRow strict) {
        StatementVersionRecord standing = standing(row);
        StatementVersionRecord kept = STATEMENT_VERSION.newRecord();
        kept.from(standing);
        kept.setChildView(strict.childView());
        kept.setForPolice(strict.forPolice());
        kept.setForChildrensServices(strict.forChildrensServices());
        kept.setForPartnership(strict.forPartnership());
        kept.setForCarers(strict.forCarers());
        kept.setConcernsCarer(strict.concernsCarer());
        if (!Objects.equals(strict.gradeHandling(), standing.getGradeHandling())) {
            kept.setGradingScheme(strict.gradingScheme());
            kept.setGradingVersion(strict.gradingVersion());
            kept.setGradeSource(strict.gradeSource());
            kept.setGradeAssessment(strict.gradeAssessment());
            kept.setGradeHandling(strict.gradeHandling());
        }
        kept.touched(true);
        return new IncomingRow(row.at(), kept, null);
    }

    /** Ends the requests and decisions about statements of which something changes, and asks nothing. */
    void endWhereChanged(List<Plan> plans) {
        Set<Long> changed = changedStatements(plans);
        decided.endWhere(changed, set.statements());
        changed.stream()
                .map(waiting::get)
                .filter(Objects::nonNull)
                .forEach(request -> ending.put(request.getStatementId(), request.getId()));
    }

    /** How many statements would be seen by more people; without those for which that is asked already, or was declined. */
    int widened() {
        return asked.size();
    }

    /**
     * The rows of statements that stand and would say something else, or of which something else would hang. A handling that alone
     * changes is none of these.
     *
     * @param text the row as it is stored with its text
     */
    List<Row> changedContent(DSLContext dsl, List<Plan> plans, Function<StatementRow, IncomingRow> text) {
        Set<Long> changed = changedStatements(plans.stream()
                .filter(plan -> !plan.spec().table().equals(STATEMENT_VERSION))
                .toList());
        Set<Long> own = changedStatements(plans);
        own.retainAll(stored.keySet());
        List<StatementRow> standing = set.statements().stream()
                .filter(row -> stored.containsKey(keys.statement(row.statementKey())))
                .toList();
        Set<Row> same = new HashSet<>();
        TableSpecs.STATEMENTS.compare(
                dsl,
                standing.stream()
                        .filter(row -> own.contains(keys.statement(row.statementKey())))
                        .map(row -> text.apply(new StandingHandling(standing(row)).stored(row)))
                        .toList(),
                own,
                all -> false,
                new VersionDiff.Outcome() {
                    @Override
                    public void compared(Row row, RowCounts.RowStatus status) {
                        if (status == RowCounts.RowStatus.SAME) {
                            same.add(row);
                        }
                    }

                    @Override
                    public void withdrawn(Record none) {
                        throw new IllegalStateException("Statements do not end.");
                    }
                });
        return standing.stream()
                .filter(row -> changed.contains(keys.statement(row.statementKey()))
                        || own.contains(keys.statement(row.statementKey())) && !same.contains(row.at()))
                .map(StatementRow::at)
                .toList();
    }

    private boolean keepsText(StatementRow row) {
        return decided.isSentAsDecided(row)
                || widened.containsKey(keys.statement(row.statementKey()))
                        && standing(row).getOverridden();
    }

    private StatementRow strictest(StatementRow row) {
        return widened.containsKey(keys.statement(row.statementKey()))
                ? new StandingHandling(standing(row)).strictest(row)
                : row;
    }

    private StatementVersionRecord standing(StatementRow row) {
        return Objects.requireNonNull(stored.get(keys.statement(row.statementKey())));
    }

    /** Compares with the requests that wait already. {@code plans} are all those of the set, compared before. */
    void compare(List<Plan> plans, RowCounts counts) {
        Set<Long> changed = changedStatements(plans);
        decided.endWhere(changed, set.statements());
        for (StatementRow row : set.statements()) {
            long id = keys.statement(row.statementKey());
            HandlingRequestRecord before = waiting.get(id);
            HandlingRequestRecord now = widened.containsKey(id) ? request(id, row) : null;
            boolean stands = !changed.contains(id) && !undecided.contains(id);
            if (before != null && now != null && stands && isSame(before, now)) {
                continue;
            }
            if (before != null) {
                ending.put(id, before.getId());
                counts.markPartChanged(row.at());
            }
            if (now != null) {
                asked.add(new IncomingRow(row.at(), now, records.versionText(HANDLING_REQUEST_TEXT, row, id)));
                counts.markPartChanged(row.at());
            }
        }
    }

    /**
     * Statements of which something changes. That somebody was told of one changes nothing of it: what a lead shared would be taken back as soon as the
     * provider records that it did as the lead decided.
     */
    private static Set<Long> changedStatements(List<Plan> plans) {
        Set<Long> changed = new HashSet<>();
        for (Plan plan : plans) {
            if (plan.spec().equals(TableSpecs.SHARINGS)) {
                continue;
            }
            Field<?> statement = plan.spec().table().equals(STATEMENT_VERSION)
                    ? STATEMENT_VERSION.ID
                    : plan.spec().table().field("statement_id");
            if (statement != null) {
                Stream.<Record>concat(
                                plan.ending().stream(),
                                plan.beginning().stream().map(IncomingRow::record))
                        .map(each -> (Long) each.get(statement))
                        .filter(Objects::nonNull)
                        .forEach(changed::add);
            }
        }
        return changed;
    }

    private HandlingRequestRecord request(long statement, StatementRow row) {
        HandlingRequestRecord request = records.record(HANDLING_REQUEST, row);
        request.setStatementId(statement);
        return request;
    }

    private static boolean isSame(HandlingRequestRecord one, HandlingRequestRecord other) {
        return HANDLING.stream().allMatch(field -> Objects.equals(plain(one.get(field)), plain(other.get(field))));
    }

    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : value;
    }

    boolean isEmpty() {
        return ending.isEmpty() && asked.isEmpty() && decided.isEmpty();
    }

    /** Each row whose wider handling waits. */
    List<RowNotice> notices() {
        return widened.values().stream()
                .map(row -> new RowNotice(
                        row.at().sentFile(),
                        row.at().sentLine(),
                        row.at().sentColumn("audiences"),
                        ImportProblem.of(ImportError.HANDLING_WAITS)))
                .toList();
    }

    /** @return what was asked, to be audited when it is committed */
    List<Approval.Request> write(
            DSLContext dsl, long change, Viewer sender, Map<String, Long> fileIds, ApprovalLedger approvals) {
        decided.write(dsl, change);
        dsl.update(HANDLING_REQUEST)
                .set(HANDLING_REQUEST.SUPERSEDED_IN, change)
                .where(HANDLING_REQUEST.ID.eq(any(ending.values().toArray(Long[]::new))))
                .execute();
        Map<Long, UUID> subjects = dsl.select(STATEMENT_KEY.ID, STATEMENT_KEY.PUBLIC_ID)
                .from(STATEMENT_KEY)
                .where(STATEMENT_KEY.ID.eq(any(Stream.concat(ending.keySet().stream(), widened.keySet().stream())
                        .toArray(Long[]::new))))
                .fetchMap(STATEMENT_KEY.ID, STATEMENT_KEY.PUBLIC_ID);
        ending.keySet()
                .forEach(statement -> approvals.withdraw(
                        sender,
                        dsl,
                        ApprovalKind.HANDLING,
                        Objects.requireNonNull(subjects.get(statement)).toString()));
        List<Approval.Request> requests = new ArrayList<>();
        for (IncomingRow row : asked) {
            HandlingRequestRecord request = (HandlingRequestRecord) row.record();
            request.setRecordedIn(change);
            request.setFileId(fileIds.get(row.at().sentFile()));
            request.setLine(row.at().sentLine());
            request.setAskedBy(sender.name());
            Long id = dsl.insertInto(HANDLING_REQUEST)
                    .set(request)
                    .returning(HANDLING_REQUEST.ID)
                    .fetchSingle()
                    .getId();
            EncryptedText text = Objects.requireNonNull(row.text());
            text.row().set(HANDLING_REQUEST_TEXT.REQUEST_ID, id);
            dsl.batchInsert(text.encrypted()).execute();
            Long statement = request.getStatementId();
            requests.add(new Approval.Request(
                    ApprovalKind.HANDLING,
                    Objects.requireNonNull(subjects.get(statement)).toString(),
                    codes(dsl.selectFrom(STATEMENT_VERSION)
                            .where(STATEMENT_VERSION.ID.eq(statement))
                            .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                            .fetchSingle()),
                    codes(request),
                    reason(Objects.requireNonNull(widened.get(statement)))));
        }
        requests.forEach(request -> approvals.ask(sender, dsl, request));
        return requests;
    }

    /** Why it was sent: the decision against the child's view, where there is one. */
    private static String reason(StatementRow row) {
        return row.overrideReason() == null
                ? ImportProblem.of(ImportError.HANDLING_WAITS).text()
                : row.overrideBy() + ": " + row.overrideReason();
    }

    /** A handling as codes, such as {@code OBJECTED NONE CONCERNS_CARER}. */
    static String codes(Record handling) {
        List<String> codes = new ArrayList<>();
        codes.add(handling.get(STATEMENT_VERSION.CHILD_VIEW.getName(), String.class));
        String audiences = Stream.of(Audience.values())
                .filter(each -> handling.get("for_" + each.name().toLowerCase(Locale.ROOT), Boolean.class))
                .map(Enum::name)
                .collect(Collectors.joining(","));
        codes.add(audiences.isEmpty() ? "NONE" : audiences);
        if (handling.get(STATEMENT_VERSION.CONCERNS_CARER.getName(), Boolean.class)) {
            codes.add("CONCERNS_CARER");
        }
        if (handling.get(STATEMENT_VERSION.OVERRIDDEN.getName(), Boolean.class)) {
            codes.add(
                    handling.get(STATEMENT_VERSION.OVERRIDE_CHILD_TOLD.getName(), Boolean.class)
                            ? "OVERRIDDEN_CHILD_TOLD"
                            : "OVERRIDDEN_CHILD_NOT_TOLD");
        }
        String grade = handling.get(STATEMENT_VERSION.GRADE_HANDLING.getName(), String.class);
        if (grade != null) {
            codes.add("GRADE_" + grade);
        }
        return String.join(" ", codes);
    }
}
