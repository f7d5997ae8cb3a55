package org.homeward.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.intake.check.Checker;
import org.homeward.intake.check.NotAsked;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportNotes;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportWriter;
import org.homeward.intake.store.WaitingSets;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Imports disclosures. A set that cannot be read is rejected as a whole. Otherwise each row is checked by itself: valid rows are
 * stored in one transaction, and the others are reported with line, column, value, reason and remedy. Importing the same set
 * twice changes nothing.
 */
@Component
public class Intake {

    /** One set at a time: two at once may need more memory than there is. */
    private final ReentrantLock memory = new ReentrantLock(true);

    private final ImportWriter writer;
    private final WaitingSets waiting;
    private final Checker checker;
    private final NotAsked notAsked;

    public Intake(ImportWriter writer, WaitingSets waiting, Clock clock) {
        this(writer, waiting, clock, "");
    }

    @Autowired
    public Intake(
            ImportWriter writer,
            WaitingSets waiting,
            Clock clock,
            @Value("${homeward.imports.not-asked:}") String notAsked) {
        this.notAsked = NotAsked.of(notAsked);
        this.writer = writer;
        this.waiting = waiting;
        this.checker = new Checker(clock);
    }

    /** @throws ImportRejected if the set cannot be read, or the viewer may not send for its source system; then nothing was stored */
    public ImportResult load(Viewer viewer, Path folderOrZip) {
        return load(viewer, auditingRejection(viewer, () -> FileSet.read(folderOrZip)));
    }

    /** @throws ImportRejected if the set cannot be read, or the viewer may not send for its source system; then nothing was stored */
    public ImportResult load(Viewer viewer, FileSet files) {
        return load(viewer, files, ImportNotes.PLAIN);
    }

    /**
     * Stores the set, or keeps it for a second person where it is unusual.
     *
     * @throws ImportRejected if the set cannot be read, or the viewer may not send for its source system; then nothing was stored
     */
    public ImportResult load(Viewer viewer, FileSet files, ImportNotes notes) {
        return load(viewer, files, notes, (dsl, result) -> {});
    }

    /**
     * The same.
     *
     * @param along writes in the same transaction what became of the set; not called where nothing is to be stored, and there is none
     */
    public ImportResult load(
            Viewer viewer, FileSet files, ImportNotes notes, BiConsumer<DSLContext, ImportResult> along) {
        return auditingRejection(viewer, () -> {
            requireRole(viewer);
            return alone(() -> {
                ParsedSet parsed = ParsedSet.of(files, notAsked);
                return writer.store(viewer, notes, parsed, reference -> checker.check(parsed, reference), along);
            });
        });
    }

    /**
     * Approves a set that waited, and stores it exactly as it was sent.
     *
     * @throws ImportRejected if it can no longer be stored; then it still waits
     */
    public ImportResult approve(Viewer viewer, WaitingSets.Waiting approved, String reason) {
        return auditingRejection(viewer, () -> {
            requireRole(viewer);
            return alone(() -> {
                ParsedSet parsed = ParsedSet.of(waiting.open(viewer, approved.set()), notAsked);
                return writer.approve(viewer, approved, reason, parsed, reference -> checker.check(parsed, reference));
            });
        });
    }

    /** What a set that waits would change now. */
    public ImportResult preview(Viewer viewer, WaitingSets.Waiting waits) {
        return preview(viewer, waiting.open(viewer, waits.set()));
    }

    /** Who may answer for an import of a set, the viewer first. */
    public List<String> listResponsible(Viewer viewer, ImportResult preview) {
        return writer.listResponsible(viewer, preview.sourceSystem());
    }

    /** How many records of its source system are stored now, by the file that they come in. */
    public Map<String, Integer> countStored(Viewer viewer, ImportResult preview) {
        return writer.countStored(viewer, preview.sourceSystem());
    }

    /** The result that {@link #load} would have; stores nothing. */
    public ImportResult preview(Viewer viewer, FileSet files) {
        return previewWithChildren(viewer, files).result();
    }

    /** @param children public ids of the stored children whom the set is about */
    public record Preview(ImportResult result, List<UUID> children) {}

    /** The same, with whom it is about. */
    public Preview previewWithChildren(Viewer viewer, FileSet files) {
        return auditingRejection(viewer, () -> {
            requireRole(viewer);
            return alone(() -> {
                ParsedSet parsed = ParsedSet.of(files, notAsked);
                ImportResult result = writer.preview(viewer, parsed, reference -> checker.check(parsed, reference));
                return new Preview(result, writer.listChildren(viewer, parsed));
            });
        });
    }

    private <T> T alone(Supplier<T> reading) {
        memory.lock();
        try {
            return reading.get();
        } finally {
            memory.unlock();
        }
    }

    /** Audits a set that was rejected. */
    private <T> T auditingRejection(Viewer viewer, Supplier<T> loading) {
        try {
            return loading.get();
        } catch (ImportRejected rejected) {
            auditRejection(viewer);
            throw rejected;
        }
    }

    /** Audits that an import was rejected. */
    public void auditRejection(Viewer viewer) {
        writer.auditRejection(viewer, "import");
    }

    /** Roles that only read, oversee or administer send no disclosures. */
    private static void requireRole(Viewer viewer) {
        if (!viewer.isSystem() && !Authorisation.allows(Authorisation.Kind.IMPORT, "disclosures", viewer.role())) {
            throw new ImportRejected(ImportError.ROLE_CANNOT_IMPORT);
        }
    }
}
