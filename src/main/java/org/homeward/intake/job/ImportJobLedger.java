package org.homeward.intake.job;

import static org.homeward.store.db.encrypted.Tables.IMPORT_CONTENT_TEXT;
import static org.homeward.store.db.encrypted.Tables.IMPORT_REPORT_TEXT;
import static org.homeward.store.db.homeward.Tables.IMPORT_BATCH;
import static org.homeward.store.db.homeward.Tables.IMPORT_JOB;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.job.ImportJob.State;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportProgress;
import org.homeward.intake.store.ImportNotes;
import org.homeward.intake.store.ImportResult;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.Encryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.store.db.homeward.tables.records.ImportJobRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Imports in the background, and what is kept of them. Each step is one transaction that only the state before it admits, so that none is
 * taken twice, and cancelling is either in time or not at all.
 */
@Component
class ImportJobLedger {

    private static final Viewer INTAKE = Viewer.system("intake");
    private static final String ROOM = "intake";
    /** What is encrypted is text, and a byte of a file one of its first 256 characters. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final int REPORT_CHARACTERS = 4_000_000;
    /** Before the parts of the report. */
    private static final long REASON_PART = 0;

    private final AuditedDatabase database;
    private final Clock clock;
    private final Duration kept;

    ImportJobLedger(AuditedDatabase database, Clock clock, @Value("${homeward.imports.kept}") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    /** @param notes of a program; a person is asked later */
    ImportJob begin(Viewer viewer, boolean byProgram, ImportNotes notes) {
        return database.writeUnversioned(INTAKE, dsl -> {
            ImportJobRecord row = dsl.newRecord(IMPORT_JOB);
            row.setSentBy(viewer.name());
            row.setRole(viewer.role().name());
            row.setDistricts(viewer.districts().stream().sorted().toArray(String[]::new));
            row.setProvider(viewer.provider());
            row.setState(State.ARRIVING.name());
            row.setByProgram(byProgram);
            row.setResponsible(notes.responsible());
            row.setCreatedAt(now());
            row.setChangedAt(now());
            row.setExpiresAt(now().plus(kept));
            row.store();
            row.refresh();
            if (byProgram) {
                insertReport(dsl, row.getId(), REASON_PART, notes.reason());
            }
            return job(row, null);
        });
    }

    /** Keeps the next part of a file. */
    void add(ImportJob job, int file, int part, String name, byte[] bytes) {
        database.writeUnversioned(INTAKE, dsl -> {
            Encryptor encryptor = database.encryptor();
            return dsl.insertInto(IMPORT_CONTENT_TEXT)
                    .set(IMPORT_CONTENT_TEXT.IMPORT_JOB_ID, job.id())
                    .set(IMPORT_CONTENT_TEXT.FILE, (long) file)
                    .set(IMPORT_CONTENT_TEXT.PART, (long) part)
                    .set(
                            IMPORT_CONTENT_TEXT.FILE_NAME,
                            encryptor.encrypt(name, IMPORT_CONTENT_TEXT.FILE_NAME, job.id(), (long) file, (long) part))
                    .set(
                            IMPORT_CONTENT_TEXT.CONTENT,
                            encryptor.encrypt(
                                    new String(bytes, BYTES), IMPORT_CONTENT_TEXT.CONTENT, job.id(), (long) file, (long)
                                            part))
                    .execute();
        });
    }

    /** The files exactly as they were sent, for the import alone. */
    FileSet files(ImportJob job) {
        ReadRequest request = new ReadRequest(
                AuditKind.RECORD_OPENED,
                ROOM,
                "files of an import",
                job.publicId().toString(),
                "for " + job.sentBy().name(),
                null);
        return database.readDecrypted(INTAKE, request, dsl -> {
            var rows = dsl.select(Decryptor.columns(IMPORT_CONTENT_TEXT.FILE_NAME, IMPORT_CONTENT_TEXT.CONTENT))
                    .from(IMPORT_CONTENT_TEXT)
                    .where(IMPORT_CONTENT_TEXT.IMPORT_JOB_ID.eq(job.id()))
                    .orderBy(IMPORT_CONTENT_TEXT.FILE, IMPORT_CONTENT_TEXT.PART)
                    .fetch();
            return new PendingDecryption<>(rows.size(), decryptor -> {
                Map<Long, SentFile> files = new TreeMap<>();
                for (Record row : rows) {
                    SentFile file = files.computeIfAbsent(
                            row.get(IMPORT_CONTENT_TEXT.FILE),
                            first -> new SentFile(
                                    decryptor.decrypt(row, IMPORT_CONTENT_TEXT.FILE_NAME),
                                    new ByteArrayOutputStream()));
                    file.content.writeBytes(
                            decryptor.decrypt(row, IMPORT_CONTENT_TEXT.CONTENT).getBytes(BYTES));
                }
                return SentFile.asSet(files.values());
            });
        });
    }

    /** For whoever sent it, whether or not it ended. */
    Optional<ImportJob> find(Viewer viewer, UUID publicId) {
        return database.read(
                viewer,
                ReadRequest.reference(ROOM, "import"),
                dsl -> dsl.select(IMPORT_JOB.asterisk(), IMPORT_BATCH.PUBLIC_ID)
                        .from(IMPORT_JOB)
                        .leftJoin(IMPORT_BATCH)
                        .on(IMPORT_BATCH.ID.eq(IMPORT_JOB.BATCH_ID))
                        .where(IMPORT_JOB.PUBLIC_ID.eq(publicId))
                        .fetchOptional(row -> job(row.into(IMPORT_JOB), row.get(IMPORT_BATCH.PUBLIC_ID))));
    }

    Optional<ImportJob> find(long id) {
        return database.read(
                INTAKE,
                ReadRequest.reference(ROOM, "import"),
                dsl -> dsl.selectFrom(IMPORT_JOB).where(IMPORT_JOB.ID.eq(id)).fetchOptional(row -> job(row, null)));
    }

    /** Of this sender, the latest first. */
    List<ImportJob> list(Viewer viewer, int limit) {
        return database.read(
                viewer,
                ReadRequest.reference(ROOM, "imports"),
                dsl -> dsl.selectFrom(IMPORT_JOB)
                        .where(IMPORT_JOB.SENT_BY.eq(viewer.name()))
                        .orderBy(IMPORT_JOB.ID.desc())
                        .limit(limit)
                        .fetch(row -> job(row, null)));
    }

    /** On which the application should be working. */
    List<ImportJobs.Due> listRunning() {
        return database.read(
                INTAKE,
                ReadRequest.reference(ROOM, "imports"),
                dsl -> dsl.select(IMPORT_JOB.ID, IMPORT_JOB.STATE)
                        .from(IMPORT_JOB)
                        .where(IMPORT_JOB.STATE.in(State.CHECKING.name(), State.STORING.name()))
                        .orderBy(IMPORT_JOB.ID)
                        .fetch(row -> new ImportJobs.Due(row.value1(), State.valueOf(row.value2()))));
    }

    /** Its report, audited under every child that it is about; empty where it is not checked yet, or expired. */
    Optional<JobReport> report(Viewer viewer, ImportJob job) {
        ReadRequest request =
                ReadRequest.record(ROOM, "report of an import", job.publicId().toString());
        return database.readDecrypted(viewer.forPurpose(Purpose.DATA_QUALITY), request, dsl -> {
            var rows = dsl.select(Decryptor.columns(IMPORT_REPORT_TEXT.CONTENT))
                    .from(IMPORT_REPORT_TEXT)
                    .where(IMPORT_REPORT_TEXT.IMPORT_JOB_ID.eq(job.id()))
                    .and(IMPORT_REPORT_TEXT.PART.gt(REASON_PART))
                    .orderBy(IMPORT_REPORT_TEXT.PART)
                    .fetch();
            UUID[] children = dsl.select(IMPORT_JOB.CHILDREN)
                    .from(IMPORT_JOB)
                    .where(IMPORT_JOB.ID.eq(job.id()))
                    .fetchOptional(IMPORT_JOB.CHILDREN)
                    .orElseGet(() -> new UUID[0]);
            return new PendingDecryption<Optional<JobReport>>(rows.size(), decryptor -> {
                        StringBuilder text = new StringBuilder();
                        rows.forEach(row -> text.append(decryptor.decrypt(row, IMPORT_REPORT_TEXT.CONTENT)));
                        return text.isEmpty() ? Optional.empty() : Optional.of(JobReport.read(text.toString()));
                    })
                    .concerning(Concerned.of(Arrays.asList(children), List.of()));
        });
    }

    /** What its sender said when it was to be stored. */
    ImportNotes notes(ImportJob job) {
        return database.readDecrypted(
                        INTAKE,
                        new ReadRequest(
                                AuditKind.RECORD_OPENED,
                                ROOM,
                                "reason of an import",
                                job.publicId().toString(),
                                "",
                                null),
                        dsl -> {
                            var reason = dsl.select(Decryptor.columns(IMPORT_REPORT_TEXT.CONTENT))
                                    .from(IMPORT_REPORT_TEXT)
                                    .where(IMPORT_REPORT_TEXT.IMPORT_JOB_ID.eq(job.id()))
                                    .and(IMPORT_REPORT_TEXT.PART.eq(REASON_PART))
                                    .fetchOptional();
                            return PendingDecryption.one(
                                    reason, (decryptor, row) -> decryptor.decrypt(row, IMPORT_REPORT_TEXT.CONTENT));
                        })
                .map(reason -> new ImportNotes(job.responsible(), reason))
                .orElseGet(() -> new ImportNotes(job.responsible(), ImportNotes.PLAIN.reason()));
    }

    /** @return whether it was in one of these states, and so went on; only its sender's */
    boolean advance(Viewer viewer, UUID publicId, Set<State> from, State to) {
        return database.writeUnversioned(
                INTAKE,
                dsl -> dsl.update(IMPORT_JOB)
                                .set(IMPORT_JOB.STATE, to.name())
                                .set(IMPORT_JOB.CHANGED_AT, now())
                                .set(IMPORT_JOB.EXPIRES_AT, now().plus(kept))
                                .where(IMPORT_JOB.PUBLIC_ID.eq(publicId))
                                .and(IMPORT_JOB.SENT_BY.eq(viewer.name()))
                                .and(IMPORT_JOB.STATE.in(
                                        from.stream().map(State::name).toList()))
                                .execute()
                        > 0);
    }

    /** Its sender says that it is stored. */
    boolean toStore(Viewer viewer, UUID publicId, ImportNotes notes) {
        return database.writeUnversioned(INTAKE, dsl -> {
            Optional<Long> id = dsl.update(IMPORT_JOB)
                    .set(IMPORT_JOB.STATE, State.STORING.name())
                    .set(IMPORT_JOB.RESPONSIBLE, notes.responsible())
                    .set(IMPORT_JOB.CHANGED_AT, now())
                    .where(IMPORT_JOB.PUBLIC_ID.eq(publicId))
                    .and(IMPORT_JOB.SENT_BY.eq(viewer.name()))
                    .and(IMPORT_JOB.STATE.eq(State.CHECKED.name()))
                    .returning(IMPORT_JOB.ID)
                    .fetchOptional(IMPORT_JOB.ID);
            id.ifPresent(job -> insertReport(dsl, job, REASON_PART, notes.reason()));
            return id.isPresent();
        });
    }

    void checked(ImportJob job, JobReport report, List<UUID> children) {
        database.writeUnversioned(INTAKE, dsl -> {
            to(dsl, job, State.CHECKED, report);
            return dsl.update(IMPORT_JOB)
                    .set(IMPORT_JOB.CHILDREN, children.toArray(UUID[]::new))
                    .where(IMPORT_JOB.ID.eq(job.id()))
                    .execute();
        });
    }

    /** A program is asked nothing between checking and storing. */
    void checkedByProgram(ImportJob job, List<UUID> children) {
        database.writeUnversioned(INTAKE, dsl -> {
            change(dsl, job, State.STORING);
            return dsl.update(IMPORT_JOB)
                    .set(IMPORT_JOB.CHILDREN, children.toArray(UUID[]::new))
                    .where(IMPORT_JOB.ID.eq(job.id()))
                    .execute();
        });
    }

    /** In the transaction that stores it, at its end. */
    void stored(DSLContext dsl, ImportJob job, JobReport report) {
        ImportResult result = report.result();
        to(dsl, job, result == null || result.waits() == null ? State.STORED : State.WAITS, report);
    }

    /** Nothing of it was new, so no transaction stored it. */
    void unchanged(ImportJob job, JobReport report) {
        database.writeUnversioned(INTAKE, dsl -> {
            stored(dsl, job, report);
            return 1;
        });
    }

    void ended(ImportJob job, State state, JobReport report) {
        database.writeUnversioned(INTAKE, dsl -> {
            to(dsl, job, state, report);
            return 1;
        });
    }

    /** What nobody came back for is deleted. */
    int expire() {
        return database.writeUnversioned(
                INTAKE,
                dsl -> dsl.update(IMPORT_JOB)
                        .set(IMPORT_JOB.STATE, State.EXPIRED.name())
                        .set(IMPORT_JOB.CHILDREN, new UUID[0])
                        .set(IMPORT_JOB.CHANGED_AT, now())
                        .where(IMPORT_JOB.EXPIRES_AT.le(now()))
                        .and(IMPORT_JOB.STATE.notIn(State.EXPIRED.name(), State.CHECKING.name(), State.STORING.name()))
                        .execute());
    }

    private void to(DSLContext dsl, ImportJob job, State state, JobReport report) {
        change(dsl, job, state);
        ImportResult result = report.result();
        if (result != null) {
            dsl.update(IMPORT_JOB)
                    .set(IMPORT_JOB.SOURCE_SYSTEM, result.sourceSystem())
                    .set(IMPORT_JOB.ROWS_NEW, result.added())
                    .set(IMPORT_JOB.ROWS_CHANGED, result.changed())
                    .set(IMPORT_JOB.ROWS_SAME, result.same())
                    .set(IMPORT_JOB.ROWS_REJECTED, result.rejectedRows())
                    .set(
                            IMPORT_JOB.BATCH_ID,
                            dsl.select(IMPORT_BATCH.ID)
                                    .from(IMPORT_BATCH)
                                    .where(IMPORT_BATCH.PUBLIC_ID.eq(result.batch()))
                                    .fetchOptional(IMPORT_BATCH.ID)
                                    .orElse(null))
                    .where(IMPORT_JOB.ID.eq(job.id()))
                    .execute();
        }
        String text = report.text();
        long part = REASON_PART;
        for (int from = 0; from < text.length(); from += REPORT_CHARACTERS) {
            part++;
            insertReport(dsl, job.id(), part, text.substring(from, Math.min(from + REPORT_CHARACTERS, text.length())));
        }
    }

    /** @throws ImportProgress.Ended if it was cancelled meanwhile; then nothing is stored */
    private void change(DSLContext dsl, ImportJob job, State state) {
        int changed = dsl.update(IMPORT_JOB)
                .set(IMPORT_JOB.STATE, state.name())
                .set(IMPORT_JOB.CHANGED_AT, now())
                .set(IMPORT_JOB.EXPIRES_AT, now().plus(kept))
                .where(IMPORT_JOB.ID.eq(job.id()))
                .and(IMPORT_JOB.STATE.eq(job.state().name()))
                .execute();
        if (changed == 0) {
            throw new ImportProgress.Ended();
        }
    }

    private void insertReport(DSLContext dsl, long job, long part, String text) {
        dsl.insertInto(IMPORT_REPORT_TEXT)
                .set(IMPORT_REPORT_TEXT.IMPORT_JOB_ID, job)
                .set(IMPORT_REPORT_TEXT.PART, part)
                .set(
                        IMPORT_REPORT_TEXT.CONTENT,
                        database.encryptor().encrypt(text, IMPORT_REPORT_TEXT.CONTENT, job, part))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ImportJob job(ImportJobRecord row, @Nullable UUID batch) {
        return new ImportJob(
                row.getId(),
                row.getPublicId(),
                new Viewer(
                        row.getSentBy(),
                        Role.valueOf(row.getRole()),
                        Set.of(row.getDistricts()),
                        row.getProvider(),
                        null),
                State.valueOf(row.getState()),
                row.getByProgram(),
                row.getCreatedAt().toInstant(),
                row.getExpiresAt().toInstant(),
                row.getResponsible(),
                row.getSourceSystem(),
                row.getRowsNew(),
                row.getRowsChanged(),
                row.getRowsSame(),
                row.getRowsRejected(),
                batch);
    }

    /** A file of a set, as it was sent: a table, or the one zip that holds them all. */
    private record SentFile(String name, ByteArrayOutputStream content) {

        static FileSet asSet(Collection<SentFile> files) {
            return FileSet.ofUpload(files.stream()
                    .map(file -> Map.entry(file.name, file.content.toByteArray()))
                    .toList());
        }
    }
}
