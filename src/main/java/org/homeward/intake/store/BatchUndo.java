package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.HANDLING_REQUEST_TEXT;
import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.CHILD_VERSION;
import static org.homeward.store.db.homeward.Tables.EPISODE_KEY;
import static org.homeward.store.db.homeward.Tables.HANDLING_DECISION;
import static org.homeward.store.db.homeward.Tables.HANDLING_REQUEST;
import static org.homeward.store.db.homeward.Tables.IMPORT_BATCH;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.RELEASE;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Ciphertext;
import org.homeward.store.Decryptor;
import org.homeward.store.EncryptedTable;
import org.homeward.store.Encryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.store.Visibility;
import org.homeward.store.db.homeward.tables.records.HandlingRequestRecord;
import org.homeward.store.db.homeward.tables.records.ImportBatchRecord;
import org.homeward.store.db.homeward.tables.records.StatementVersionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Undoes a whole batch, by new versions: what it began ends, and what it ended begins again as it was. Nothing is deleted. Refused where a
 * later change touched what it touched or hangs on what it added, where a release or a copy used it, and where a second person had a part
 * in it. A handling that it tightened stays as strict, and the wider one waits for a second person as if it had been sent.
 */
@Component
public class BatchUndo {

    private static final Viewer INTAKE = Viewer.system("intake");
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final List<VersionDiff> RECORDS = TableSpecs.all();
    /** By which a version refers to a record of another kind. */
    private static final List<String> REFERENCES =
            List.of("child_id", "other_child_id", "episode_id", "interview_id", "statement_id", "person_id");

    private final AuditedDatabase database;
    private final ApprovalLedger approvals;
    private final Clock clock;

    public BatchUndo(AuditedDatabase database, ApprovalLedger approvals, Clock clock) {
        this.database = database;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** What a batch began and ended of one kind of record, and the text that it ended with it, decrypted. */
    private record Part(VersionDiff spec, List<Record> began, List<Record> ended, List<EndedText> texts) {

        Set<Object> touched() {
            return Stream.concat(began.stream(), ended.stream())
                    .map(row -> row.get(spec.scope()))
                    .collect(Collectors.toSet());
        }
    }

    /** The same as it was read, before its text is decrypted. */
    private record Found(
            VersionDiff spec,
            List<? extends Record> began,
            List<? extends Record> ended,
            List<? extends Record> texts) {

        Part opened(Decryptor decryptor) {
            return new Part(
                    spec,
                    List.copyOf(began),
                    List.copyOf(ended),
                    texts.stream().map(row -> opened(decryptor, row)).toList());
        }

        private EndedText opened(Decryptor decryptor, Record row) {
            Map<TableField<?, Ciphertext>, String> plain = new HashMap<>();
            for (TableField<?, Ciphertext> column :
                    new EncryptedTable(Objects.requireNonNull(spec.text())).encryptedColumns()) {
                String text = decryptor.decryptNullable(row, column);
                if (text != null) {
                    plain.put(column, text);
                }
            }
            return new EndedText(row, plain);
        }
    }

    private record EndedText(Record row, Map<TableField<?, Ciphertext>, String> plain) {}

    /** @param records versions that ended or began again @param tightened statements whose handling stays as the batch made it */
    public record Undone(UUID batch, String sourceSystem, int records, int tightened) {}

    /**
     * Undoes it for a user who may send for its source system.
     *
     * @throws ImportRejected if it cannot be undone; the reason is for its user
     */
    public Undone undo(Viewer viewer, UUID publicId) {
        ImportBatchRecord batch = find(viewer, publicId);
        List<Part> parts = read(viewer, batch);
        Concerned concerned = concerned(parts);
        requireNoConflict(viewer, concerned);
        requireUnused(batch, concerned);
        List<Approval.Request> asked = new ArrayList<>();
        AuditEvent event = AuditEvent.of(AuditKind.IMPORT, "imports", "undo of " + batch.getSourceSystem())
                .about(publicId.toString())
                .concerning(Concerned.of(
                        concerned.children().stream().map(UUID::fromString).toList(), List.of()));
        Undone undone = database.writeOnBehalfOf(
                viewer,
                INTAKE,
                event,
                Undone::records,
                (dsl, change) -> write(dsl, change, viewer, batch, parts, asked));
        asked.forEach(request -> approvals.auditAsked(viewer, request));
        return undone;
    }

    private ImportBatchRecord find(Viewer viewer, UUID publicId) {
        ImportBatchRecord batch = database.read(
                        INTAKE,
                        ReadRequest.reference("intake", "batch"),
                        dsl -> dsl.selectFrom(IMPORT_BATCH)
                                .where(IMPORT_BATCH.PUBLIC_ID.eq(publicId))
                                .fetchOptional())
                .orElseThrow(() -> new ImportRejected(ImportError.UNDO_UNKNOWN));
        whyNever(
                        viewer,
                        batch.getSourceSystem(),
                        batch.getApprovedBy(),
                        batch.getImportedAt().toInstant())
                .ifPresent(reason -> {
                    throw new ImportRejected(reason);
                });
        if (batch.getUndoes() != null || batch.getChange() == null) {
            throw new ImportRejected(ImportError.UNDO_UNKNOWN);
        }
        return batch;
    }

    /**
     * Why this user cannot undo a batch whatever became of it; empty where it depends on what came later.
     *
     * @param approvedBy who approved it as a second person
     */
    public Optional<ImportProblem> whyNever(
            Viewer viewer, String source, @Nullable String approvedBy, Instant importedAt) {
        boolean sends = Authorisation.allows(Authorisation.Kind.IMPORT, "disclosures", viewer.role())
                && database.read(
                        INTAKE,
                        ReadRequest.reference("intake", "source system"),
                        dsl -> SourceSystem.of(dsl, source).maySend(viewer));
        if (!sends) {
            return Optional.of(ImportProblem.of(ImportError.SOURCE_NOT_YOURS, source));
        }
        if (approvedBy != null) {
            return Optional.of(ImportProblem.of(ImportError.UNDO_APPROVED, approvedBy));
        }
        return importedAt.isBefore(clock.instant().minus(LONGEST))
                ? Optional.of(ImportProblem.of(ImportError.UNDO_TOO_LATE, LONGEST.toDays()))
                : Optional.empty();
    }

    private List<Part> read(Viewer viewer, ImportBatchRecord batch) {
        ReadRequest request = new ReadRequest(
                AuditKind.RECORD_OPENED,
                "intake",
                "text of a batch to undo",
                batch.getPublicId().toString(),
                "for " + viewer.name(),
                null);
        return database.readDecrypted(INTAKE, request, dsl -> {
            List<Found> found = new ArrayList<>();
            for (VersionDiff spec : RECORDS) {
                List<? extends Record> ended = versions(dsl, spec.table(), "superseded_in", batch.getChange());
                found.add(new Found(
                        spec,
                        versions(dsl, spec.table(), "recorded_in", batch.getChange()),
                        ended,
                        endedTexts(dsl, spec, ended, batch.getChange())));
            }
            return new PendingDecryption<>(
                    found.stream().mapToInt(each -> each.texts().size()).sum(),
                    decryptor ->
                            found.stream().map(each -> each.opened(decryptor)).toList());
        });
    }

    private static List<? extends Record> versions(DSLContext dsl, Table<?> table, String column, long change) {
        return dsl.selectFrom(table).where(change(table, column).eq(change)).fetch();
    }

    /** Of a version that ended, where the text belongs to it; otherwise the versions of the text that ended. */
    private static List<? extends Record> endedTexts(
            DSLContext dsl, VersionDiff spec, List<? extends Record> ended, long change) {
        Table<?> text = spec.text();
        if (text == null) {
            return List.of();
        }
        if (!spec.belongsToVersion()) {
            return versions(dsl, text, "superseded_in", change);
        }
        Long[] ids = ended.stream().map(row -> row.get("id", Long.class)).toArray(Long[]::new);
        return dsl.selectFrom(text)
                .where(longs(spec.textKey().getFirst()).eq(any(ids)))
                .fetch();
    }

    private Concerned concerned(List<Part> parts) {
        Set<Long> children = new HashSet<>();
        Map<String, Set<Long>> through = new HashMap<>();
        for (Part part : parts) {
            Stream.concat(part.began().stream(), part.ended().stream()).forEach(row -> {
                if (part.spec().table().equals(CHILD_VERSION)) {
                    children.add(row.get(CHILD_VERSION.ID));
                }
                for (String reference : REFERENCES) {
                    if (row.field(reference) != null && row.get(reference) != null) {
                        through.computeIfAbsent(reference, each -> new HashSet<>())
                                .add(row.get(reference, Long.class));
                    }
                }
                if (part.spec().table().equals(STATEMENT_VERSION)) {
                    through.computeIfAbsent("statement_id", each -> new HashSet<>())
                            .add(row.get(STATEMENT_VERSION.ID));
                }
            });
        }
        children.addAll(through.getOrDefault("child_id", Set.of()));
        return database.read(INTAKE, ReadRequest.reference("intake", "children of a batch"), dsl -> {
            Set<Long> interviews = new HashSet<>(through.getOrDefault("interview_id", Set.of()));
            interviews.addAll(dsl.select(STATEMENT_KEY.INTERVIEW_ID)
                    .from(STATEMENT_KEY)
                    .where(STATEMENT_KEY.ID.eq(any(ids(through.getOrDefault("statement_id", Set.of())))))
                    .fetch(STATEMENT_KEY.INTERVIEW_ID));
            children.addAll(dsl.select(INTERVIEW_KEY.CHILD_ID)
                    .from(INTERVIEW_KEY)
                    .where(INTERVIEW_KEY.ID.eq(any(ids(interviews))))
                    .fetch(INTERVIEW_KEY.CHILD_ID));
            children.addAll(dsl.select(EPISODE_KEY.CHILD_ID)
                    .from(EPISODE_KEY)
                    .where(EPISODE_KEY.ID.eq(any(ids(through.getOrDefault("episode_id", Set.of())))))
                    .fetch(EPISODE_KEY.CHILD_ID));
            List<UUID> records = new ArrayList<>(dsl.select(STATEMENT_KEY.PUBLIC_ID)
                    .from(STATEMENT_KEY)
                    .where(STATEMENT_KEY.ID.eq(any(ids(through.getOrDefault("statement_id", Set.of())))))
                    .fetch(STATEMENT_KEY.PUBLIC_ID));
            records.addAll(dsl.select(INTERVIEW_KEY.PUBLIC_ID)
                    .from(INTERVIEW_KEY)
                    .where(INTERVIEW_KEY.ID.eq(any(ids(interviews))))
                    .fetch(INTERVIEW_KEY.PUBLIC_ID));
            return Concerned.of(
                    dsl.select(CHILD_KEY.PUBLIC_ID)
                            .from(CHILD_KEY)
                            .where(CHILD_KEY.ID.eq(any(ids(children))))
                            .fetch(CHILD_KEY.PUBLIC_ID),
                    records);
        });
    }

    private void requireNoConflict(Viewer viewer, Concerned concerned) {
        Set<Long> conflicted = database.read(
                viewer,
                ReadRequest.reference("intake", "conflicts of interest"),
                dsl -> Visibility.conflicted(dsl, viewer));
        boolean own = !conflicted.isEmpty()
                && database.read(
                        INTAKE,
                        ReadRequest.reference("intake", "children of a batch"),
                        dsl -> dsl.fetchExists(
                                CHILD_KEY,
                                CHILD_KEY
                                        .ID
                                        .eq(any(ids(conflicted)))
                                        .and(CHILD_KEY.PUBLIC_ID.in(concerned.children().stream()
                                                .map(UUID::fromString)
                                                .toList()))));
        if (own) {
            throw new ImportRejected(ImportError.UNDO_CONFLICT);
        }
    }

    /** What left the application, or was let out, stays true of what it was made from. */
    private void requireUnused(ImportBatchRecord batch, Concerned concerned) {
        boolean released = database.read(
                Viewer.system("release"),
                ReadRequest.reference("intake", "releases"),
                dsl -> dsl.fetchExists(
                        RELEASE, RELEASE.DATA_VERSION.ge(batch.getChange()).and(RELEASE.RELEASED_AT.isNotNull())));
        UUID[] records = concerned.records().toArray(UUID[]::new);
        boolean left = database.read(
                Viewer.system("audit"),
                ReadRequest.reference("intake", "copies"),
                dsl -> dsl.fetchExists(
                        AUDIT,
                        AUDIT.KIND
                                .in(AuditKind.SHEET.name(), AuditKind.EXPORT.name())
                                .and(AUDIT.AS_OF_CHANGE.ge(batch.getChange()))
                                .and(arrayOverlap(AUDIT.RECORDS, val(records)))));
        if (released || left) {
            throw new ImportRejected(released ? ImportError.UNDO_RELEASED : ImportError.UNDO_COPIED);
        }
    }

    private Undone write(
            DSLContext dsl,
            long change,
            Viewer viewer,
            ImportBatchRecord batch,
            List<Part> parts,
            List<Approval.Request> asked) {
        if (dsl.fetchExists(IMPORT_BATCH, IMPORT_BATCH.UNDOES.eq(batch.getId()))) {
            throw new ImportRejected(ImportError.UNDO_UNKNOWN);
        }
        requireUntouched(dsl, batch, parts);
        Encryptor encryptor = database.encryptor();
        List<StatementVersionRecord> wider = new ArrayList<>();
        int records = 0;
        for (Part part : parts) {
            records += part.began().size() + part.ended().size();
            end(dsl, part.spec().table(), batch.getChange(), change);
            if (part.spec().text() != null && !part.spec().belongsToVersion()) {
                end(dsl, part.spec().text(), batch.getChange(), change);
            }
            beginAgain(dsl, change, part, encryptor, wider);
        }
        dsl.insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.CHANGE, change)
                .set(IMPORT_BATCH.SOURCE_SYSTEM, batch.getSourceSystem())
                .set(IMPORT_BATCH.IMPORTED_BY, viewer.name())
                .set(IMPORT_BATCH.RESPONSIBLE, viewer.name())
                .set(IMPORT_BATCH.SET_SHA256, batch.getSetSha256())
                .set(IMPORT_BATCH.ROWS_NEW, 0)
                .set(IMPORT_BATCH.ROWS_CHANGED, batch.getRowsNew() + batch.getRowsChanged())
                .set(IMPORT_BATCH.ROWS_SAME, 0)
                .set(IMPORT_BATCH.ROWS_REJECTED, 0)
                .set(IMPORT_BATCH.UNDOES, batch.getId())
                .execute();
        withdrawRequests(dsl, change, viewer, batch.getChange());
        wider.forEach(each -> asked.add(ask(dsl, change, viewer, each)));
        return new Undone(batch.getPublicId(), batch.getSourceSystem(), records, wider.size());
    }

    /** Whether anything since then touched what the batch touched, or hangs on what it added. */
    private static void requireUntouched(DSLContext dsl, ImportBatchRecord batch, List<Part> parts) {
        long since = batch.getChange();
        for (Part part : parts) {
            Table<?> table = part.spec().table();
            Collection<Object> touched = part.touched();
            if (!touched.isEmpty()
                    && dsl.fetchExists(
                            table,
                            VersionDiff.within(part.spec().scope(), touched)
                                    .and(ofSource(table, batch))
                                    .and(change(table, "recorded_in")
                                            .gt(since)
                                            .or(change(table, "superseded_in").gt(since))))) {
                throw new ImportRejected(ImportError.UNDO_CHANGED_SINCE);
            }
        }
        for (Part part : parts) {
            Long[] added = part.spec().key().size() == 1 && part.spec().scope().getType() == Long.class
                    ? ids(added(part))
                    : new Long[0];
            String reference = referenceTo(part.spec().table());
            if (added.length == 0 || reference.isEmpty()) {
                continue;
            }
            for (VersionDiff other : RECORDS) {
                Field<?> referring = other.table().field(reference);
                if (referring != null
                        && dsl.fetchExists(
                                other.table(),
                                longs(referring)
                                        .eq(any(added))
                                        .and(change(other.table(), "recorded_in")
                                                .gt(since)))) {
                    throw new ImportRejected(ImportError.UNDO_CHANGED_SINCE);
                }
            }
        }
        Long[] statements = parts.stream()
                .filter(part -> part.spec().table().equals(STATEMENT_VERSION))
                .flatMap(part -> part.touched().stream())
                .map(Long.class::cast)
                .toArray(Long[]::new);
        if (dsl.fetchExists(
                HANDLING_DECISION,
                HANDLING_DECISION.STATEMENT_ID.eq(any(statements)).and(HANDLING_DECISION.RECORDED_IN.gt(since)))) {
            throw new ImportRejected(ImportError.UNDO_CHANGED_SINCE);
        }
    }

    /** The keys of a source system are its own. */
    @SuppressWarnings("unchecked") // A name.
    private static Condition ofSource(Table<?> table, ImportBatchRecord batch) {
        Field<String> source = (Field<String>) table.field("source_system");
        return source == null ? noCondition() : source.eq(batch.getSourceSystem());
    }

    /** Records that the batch began and did not end. */
    private static Set<Long> added(Part part) {
        Set<Long> added = part.began().stream()
                .map(row -> (Long) row.get(part.spec().scope()))
                .collect(Collectors.toSet());
        part.ended().forEach(row -> added.remove((Long) row.get(part.spec().scope())));
        return added;
    }

    private static String referenceTo(Table<?> versions) {
        String reference = versions.getName().replace("_version", "_id");
        return REFERENCES.contains(reference) ? reference : "";
    }

    private static void end(DSLContext dsl, Table<?> table, long began, long change) {
        dsl.update(table)
                .set(change(table, "superseded_in"), change)
                .where(change(table, "recorded_in").eq(began))
                .and(change(table, "superseded_in").isNull())
                .execute();
    }

    private static void beginAgain(
            DSLContext dsl, long change, Part part, Encryptor encryptor, List<StatementVersionRecord> wider) {
        VersionDiff spec = part.spec();
        Map<Object, Record> began = new HashMap<>();
        if (spec.table().equals(STATEMENT_VERSION)) {
            part.began().forEach(row -> began.put(row.get(STATEMENT_VERSION.ID), row));
        }
        Field<?> id = spec.table().field("id");
        boolean newId = id != null && !spec.key().contains(id);
        Map<Object, Long> ids = new HashMap<>();
        for (Record row : part.ended()) {
            Record again = dsl.newRecord(spec.table());
            again.from(row);
            if (again instanceof StatementVersionRecord statement && began.get(statement.getId()) != null) {
                StatementVersionRecord asked = statement.copy();
                asked.setId(statement.getId());
                if (keepStrict(statement, (StatementVersionRecord) began.get(statement.getId()))) {
                    wider.add(asked);
                }
            }
            stamp(again, change);
            Field<?>[] columns = spec.table()
                    .fieldStream()
                    .filter(field -> !(newId && field.equals(id)))
                    .toArray(Field[]::new);
            var insert = dsl.insertInto(spec.table()).columns(columns).valuesOfRecords(again.into(columns));
            if (newId) {
                ids.put(
                        row.get(id),
                        insert.returningResult(longs(id)).fetchSingle().value1());
            } else {
                insert.execute();
            }
        }
        for (EndedText text : part.texts()) {
            Record again = dsl.newRecord(Objects.requireNonNull(spec.text()));
            again.from(text.row());
            if (spec.belongsToVersion()) {
                Field<Long> version = longs(spec.textKey().getFirst());
                again.set(version, ids.get(text.row().get(version)));
            } else {
                stamp(again, change);
            }
            encryptor.encryptInto(again, text.plain());
            dsl.insertInto(Objects.requireNonNull(spec.text()))
                    .set(again.intoMap())
                    .execute();
        }
    }

    private static void stamp(Record row, long change) {
        row.set(change(row, "recorded_in"), change);
        row.set(change(row, "superseded_in"), (Long) null);
    }

    /**
     * Leaves the stricter of both handlings in {@code again}.
     *
     * @return whether it is stricter than the one that was ended
     */
    private static boolean keepStrict(StatementVersionRecord again, StatementVersionRecord batch) {
        String before = HandlingRequests.codes(again);
        if (again.getOverridden() || batch.getOverridden()) {
            if (!before.equals(HandlingRequests.codes(batch))) {
                throw new ImportRejected(ImportError.UNDO_OVERRIDDEN);
            }
            return false;
        }
        again.setConcernsCarer(again.getConcernsCarer() || batch.getConcernsCarer());
        if (StandingHandling.isStricter(batch.getChildView(), again.getChildView())) {
            again.setChildView(batch.getChildView());
        }
        again.setForPolice(again.getForPolice() && batch.getForPolice());
        again.setForChildrensServices(again.getForChildrensServices() && batch.getForChildrensServices());
        again.setForPartnership(again.getForPartnership() && batch.getForPartnership());
        again.setForCarers(again.getForCarers() && batch.getForCarers() && !again.getConcernsCarer());
        if (!Objects.equals(again.getGradeHandling(), batch.getGradeHandling()) && batch.getGradeHandling() != null) {
            again.setGradingScheme(batch.getGradingScheme());
            again.setGradingVersion(batch.getGradingVersion());
            again.setGradeSource(batch.getGradeSource());
            again.setGradeAssessment(batch.getGradeAssessment());
            again.setGradeHandling(batch.getGradeHandling());
        }
        return !before.equals(HandlingRequests.codes(again));
    }

    /** What the batch itself asked a second person for is asked no more. */
    private void withdrawRequests(DSLContext dsl, long change, Viewer viewer, long since) {
        Set<Long> statements = dsl.select(HANDLING_REQUEST.STATEMENT_ID)
                .from(HANDLING_REQUEST)
                .where(HANDLING_REQUEST.RECORDED_IN.eq(since))
                .and(HANDLING_REQUEST.SUPERSEDED_IN.isNull())
                .fetchSet(HANDLING_REQUEST.STATEMENT_ID);
        end(dsl, HANDLING_REQUEST, since, change);
        dsl.select(STATEMENT_KEY.PUBLIC_ID)
                .from(STATEMENT_KEY)
                .where(STATEMENT_KEY.ID.eq(any(ids(statements))))
                .fetch(STATEMENT_KEY.PUBLIC_ID)
                .forEach(subject -> approvals.withdraw(viewer, dsl, ApprovalKind.HANDLING, subject.toString()));
    }

    /** The handling that stood before the batch, as if it had been sent now. */
    private Approval.Request ask(DSLContext dsl, long change, Viewer viewer, StatementVersionRecord wider) {
        HandlingRequestRecord request = dsl.newRecord(HANDLING_REQUEST);
        HandlingRequests.HANDLING.forEach(field -> copy(wider, request, field));
        request.setStatementId(wider.getId());
        request.setRecordedIn(change);
        request.setFileId(wider.getFileId());
        request.setLine(wider.getLine());
        request.setAskedBy(viewer.name());
        Long id = dsl.insertInto(HANDLING_REQUEST)
                .set(request)
                .returning(HANDLING_REQUEST.ID)
                .fetchSingle()
                .getId();
        dsl.insertInto(HANDLING_REQUEST_TEXT)
                .set(HANDLING_REQUEST_TEXT.REQUEST_ID, id)
                .execute();
        Approval.Request asked = new Approval.Request(
                ApprovalKind.HANDLING,
                dsl.select(STATEMENT_KEY.PUBLIC_ID)
                        .from(STATEMENT_KEY)
                        .where(STATEMENT_KEY.ID.eq(wider.getId()))
                        .fetchSingle()
                        .value1()
                        .toString(),
                HandlingRequests.codes(dsl.selectFrom(STATEMENT_VERSION)
                        .where(STATEMENT_VERSION.ID.eq(wider.getId()))
                        .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                        .fetchSingle()),
                HandlingRequests.codes(request),
                ImportProblem.of(ImportError.UNDO_WAITS).text());
        approvals.ask(viewer, dsl, asked);
        return asked;
    }

    @SuppressWarnings("unchecked") // The same column in both tables.
    private static void copy(Record from, Record to, Field<?> field) {
        Field<Object> target = (Field<Object>) Objects.requireNonNull(to.field(field.getName()));
        to.set(target, from.get(field.getName()));
    }

    @SuppressWarnings("unchecked") // Every table of versions has these.
    private static Field<Long> change(Table<?> table, String column) {
        return (Field<Long>) Objects.requireNonNull(table.field(column));
    }

    @SuppressWarnings("unchecked") // Every row of versions has these.
    private static Field<Long> change(Record row, String column) {
        return (Field<Long>) Objects.requireNonNull(row.field(column));
    }

    @SuppressWarnings("unchecked") // References and ids are numbers.
    private static Field<Long> longs(Field<?> id) {
        return (Field<Long>) id;
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
