package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.WAITING_IMPORT_TEXT;
import static org.homeward.store.db.homeward.Tables.APPROVAL;
import static org.homeward.store.db.homeward.Tables.WAITING_IMPORT;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.AuditKind;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalQueries;
import org.homeward.approval.ApprovalRefused;
import org.homeward.approval.ApprovalRefused.Why;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.Encryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.store.db.homeward.tables.records.WaitingImportRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Unusual sets that wait for a second person: somebody else who may send for the same source system. Each is stored encrypted, file by
 * file, until it is decided; the database deletes its files with the decision, whichever it is.
 */
@Component
public class WaitingSets {

    private static final Viewer INTAKE = Viewer.system("intake");
    /** Among so many of the latest decided requests the viewer's sets are looked for. */
    private static final int DECIDED_READ = 200;

    private static final String NOT_TEXT = "\0";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A request with what is known of its set. */
    public record Waiting(Approval approval, Details set) {}

    /**
     * A set as it was sent.
     *
     * @param reference the source system, and eight digits that tell its sets apart
     * @param sha256 of all files
     * @param change the change in which it was kept: what changed later, changed after it was sent
     */
    public record Details(
            String reference,
            String sourceSystem,
            String sentBy,
            String responsible,
            int added,
            int changed,
            int rejected,
            String sha256,
            long change) {

        static Details of(WaitingImportRecord row) {
            return new Details(
                    row.getReference(),
                    row.getSourceSystem(),
                    row.getSentBy(),
                    row.getResponsible(),
                    row.getRowsNew(),
                    row.getRowsChanged(),
                    row.getRowsRejected(),
                    row.getSetSha256(),
                    row.getRecordedIn());
        }
    }

    private final AuditedDatabase database;
    private final ApprovalLedger approvals;
    private final ApprovalQueries requests;

    public WaitingSets(AuditedDatabase database, ApprovalLedger approvals, ApprovalQueries requests) {
        this.database = database;
        this.approvals = approvals;
        this.requests = requests;
    }

    /** What waits of the source systems that the viewer may send for, their own sets among it; the oldest first. */
    public List<Waiting> listOpen(Viewer viewer) {
        return own(viewer, requests.listOpen(deciding(viewer)));
    }

    /** How the latest ended; so the sender is told. */
    public List<Waiting> listDecided(Viewer viewer, int limit) {
        return own(viewer, requests.listDecided(deciding(viewer), DECIDED_READ)).stream()
                .limit(limit)
                .toList();
    }

    private List<Waiting> own(Viewer viewer, List<Approval> all) {
        List<Approval> sets =
                all.stream().filter(each -> each.kind() == ApprovalKind.IMPORT).toList();
        Map<String, Details> details = details(sets);
        Map<String, Boolean> sends = new HashMap<>();
        return sets.stream()
                .map(each -> new Waiting(each, Objects.requireNonNull(details.get(each.subject()))))
                .filter(each -> sends.computeIfAbsent(each.set().sourceSystem(), name -> maySend(viewer, name)))
                .toList();
    }

    private Map<String, Details> details(List<Approval> sets) {
        List<String> references = sets.stream().map(Approval::subject).toList();
        return database.read(
                INTAKE,
                ReadRequest.reference("intake", "sets that wait"),
                dsl -> dsl.selectFrom(WAITING_IMPORT)
                        .where(WAITING_IMPORT.REFERENCE.in(references))
                        .fetchMap(WAITING_IMPORT.REFERENCE, Details::of));
    }

    private boolean maySend(Viewer viewer, String sourceSystem) {
        return database.read(
                INTAKE,
                ReadRequest.reference("intake", "source system"),
                dsl -> SourceSystem.of(dsl, sourceSystem).maySend(viewer));
    }

    /**
     * The files exactly as they were sent.
     *
     * @throws ApprovalRefused if the viewer may not send for its source system, or it no longer waits
     */
    public FileSet open(Viewer viewer, Details set) {
        requireOwn(viewer, set);
        ReadRequest request = new ReadRequest(
                AuditKind.RECORD_OPENED, "intake", "set that waits", set.reference(), "for " + viewer.name(), null);
        FileSet files = database.readDecrypted(INTAKE, request, dsl -> {
            var rows = dsl.select(Decryptor.columns(WAITING_IMPORT_TEXT.FILE_NAME, WAITING_IMPORT_TEXT.CONTENT))
                    .from(WAITING_IMPORT_TEXT)
                    .join(WAITING_IMPORT)
                    .on(WAITING_IMPORT.ID.eq(WAITING_IMPORT_TEXT.WAITING_IMPORT_ID))
                    .where(WAITING_IMPORT.REFERENCE.eq(set.reference()))
                    .orderBy(WAITING_IMPORT_TEXT.PART)
                    .fetch();
            return new PendingDecryption<>(rows.size(), decryptor -> {
                FileSet sent = FileSet.empty();
                for (var row : rows) {
                    sent = sent.with(
                            decryptor.decrypt(row, WAITING_IMPORT_TEXT.FILE_NAME),
                            bytes(decryptor.decrypt(row, WAITING_IMPORT_TEXT.CONTENT)));
                }
                return sent;
            });
        });
        if (files.names().isEmpty()) {
            throw new ApprovalRefused(Why.NO_LONGER_OPEN);
        }
        return files;
    }

    /** Nothing of it is stored, but what it tightened at once stays. Whoever sent it withdraws it. */
    public void decline(Viewer viewer, Waiting waiting, String reason) {
        requireOwn(viewer, waiting.set());
        approvals.decline(deciding(viewer), waiting.approval().id(), reason);
    }

    void requireOwn(Viewer viewer, Details set) {
        if (!maySend(viewer, set.sourceSystem())) {
            throw new ApprovalRefused(Why.NOT_YOURS);
        }
    }

    static Viewer deciding(Viewer viewer) {
        return viewer.forPurpose(Purpose.DATA_QUALITY);
    }

    /** Keeps a set, and asks for its second person. The request holds the hash of the set, so that no other can take its place. */
    Approval.Request keep(DSLContext dsl, long change, SentBy sentBy, ParsedSet parsed, Kept kept) {
        String sha256 = parsed.files().sha256();
        if (dsl.fetchExists(
                APPROVAL,
                APPROVAL.KIND
                        .eq(ApprovalKind.IMPORT.name())
                        .and(APPROVAL.NEW_VALUE.eq(sha256))
                        .and(APPROVAL.DECISION.isNull()))) {
            throw new ImportRejected(ImportError.SET_WAITS_ALREADY);
        }
        Long id = dsl.insertInto(WAITING_IMPORT)
                .set(WAITING_IMPORT.REFERENCE, kept.reference())
                .set(WAITING_IMPORT.SOURCE_SYSTEM, parsed.sourceSystem())
                .set(WAITING_IMPORT.SENT_BY, sentBy.sender().name())
                .set(WAITING_IMPORT.RESPONSIBLE, sentBy.responsible())
                .set(WAITING_IMPORT.SET_SHA256, sha256)
                .set(WAITING_IMPORT.ROWS_NEW, kept.result().added())
                .set(WAITING_IMPORT.ROWS_CHANGED, kept.result().changed())
                .set(WAITING_IMPORT.ROWS_REJECTED, kept.result().rejectedRows())
                .set(WAITING_IMPORT.RECORDED_IN, change)
                .returning(WAITING_IMPORT.ID)
                .fetchSingle()
                .getId();
        insertFiles(dsl, id, parsed.files());
        Approval.Request request = new Approval.Request(
                ApprovalKind.IMPORT, kept.reference(), kept.result().unusual().code(), sha256, kept.reason());
        approvals.ask(sentBy.sender(), dsl, request);
        return request;
    }

    /** What is kept: the result that storing the set would have had, and why it is sent. */
    record Kept(String reference, ImportResult result, String reason) {

        static Kept of(ImportResult result, String reason) {
            byte[] digits = new byte[4];
            RANDOM.nextBytes(digits);
            return new Kept(result.sourceSystem() + " " + HexFormat.of().formatHex(digits), result, reason);
        }
    }

    private void insertFiles(DSLContext dsl, Long id, FileSet files) {
        Encryptor encryptor = database.encryptor();
        long part = 0;
        for (String name : files.names()) {
            part++;
            dsl.insertInto(WAITING_IMPORT_TEXT)
                    .set(WAITING_IMPORT_TEXT.WAITING_IMPORT_ID, id)
                    .set(WAITING_IMPORT_TEXT.PART, part)
                    .set(
                            WAITING_IMPORT_TEXT.FILE_NAME,
                            encryptor.encrypt(name, WAITING_IMPORT_TEXT.FILE_NAME, id, part))
                    .set(
                            WAITING_IMPORT_TEXT.CONTENT,
                            encryptor.encrypt(text(files.bytes(name)), WAITING_IMPORT_TEXT.CONTENT, id, part))
                    .execute();
        }
    }

    /** Bytes as a text to encrypt: UTF-8 as it is; anything else, such as a workbook, one character a byte after a sign that no text has. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) && !text.startsWith(NOT_TEXT)
                ? text
                : NOT_TEXT + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.startsWith(NOT_TEXT)
                ? text.substring(NOT_TEXT.length()).getBytes(StandardCharsets.ISO_8859_1)
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
