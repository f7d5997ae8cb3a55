package org.homeward.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.intake.check.Checker;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportWriter;
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
    private final Checker checker;

    public Intake(ImportWriter writer, Clock clock) {
        this.writer = writer;
        this.checker = new Checker(clock);
    }

    /** @throws ImportRejected if the set cannot be read, or the viewer may not send for its source system; then nothing was stored */
    public ImportResult load(Viewer viewer, Path folderOrZip) {
        return load(viewer, auditingRejection(viewer, () -> FileSet.read(folderOrZip)));
    }

    /** @throws ImportRejected if the set cannot be read, or the viewer may not send for its source system; then nothing was stored */
    public ImportResult load(Viewer viewer, FileSet files) {
        return auditingRejection(viewer, () -> {
            requireRole(viewer);
            return alone(() -> {
                ParsedSet parsed = ParsedSet.of(files);
                return writer.store(viewer, parsed, reference -> checker.check(parsed, reference));
            });
        });
    }

    /** The result that {@link #load} would have; stores nothing. */
    public ImportResult preview(Viewer viewer, FileSet files) {
        return auditingRejection(viewer, () -> {
            requireRole(viewer);
            return alone(() -> {
                ParsedSet parsed = ParsedSet.of(files);
                return writer.preview(viewer, parsed, reference -> checker.check(parsed, reference));
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
