package org.homeward.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.check.Checker;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportWriter;
import org.springframework.stereotype.Component;

/**
 * The way in for disclosures. A set that cannot be read is refused whole; otherwise each row is checked by itself, sound rows
 * are stored in one transaction, and the others are told with line, column, value, reason and remedy. The same set twice
 * changes nothing.
 */
@Component
public class Intake {

    private final ImportWriter ledger;
    private final Checker checker;

    public Intake(ImportWriter ledger, Clock clock) {
        this.ledger = ledger;
        this.checker = new Checker(clock);
    }

    /** @throws ImportRejected if the set cannot be read, or the viewer may not send one; then nothing was stored */
    public ImportResult load(Viewer viewer, Path folderOrZip) {
        return load(viewer, orEntered(viewer, () -> FileSet.read(folderOrZip)));
    }

    /** @throws ImportRejected if the set cannot be read, or the viewer may not send one; then nothing was stored */
    public ImportResult load(Viewer viewer, FileSet files) {
        return orEntered(viewer, () -> {
            mustBeAllowed(viewer);
            ParsedSet parsed = ParsedSet.of(files);
            return ledger.store(viewer, parsed, reference -> checker.check(parsed, reference));
        });
    }

    /** What {@link #load} would do, without doing it. */
    public ImportResult preview(Viewer viewer, FileSet files) {
        return orEntered(viewer, () -> {
            mustBeAllowed(viewer);
            ParsedSet parsed = ParsedSet.of(files);
            return ledger.preview(viewer, parsed, reference -> checker.check(parsed, reference));
        });
    }

    /** A set that was refused is entered in the audit. */
    private <T> T orEntered(Viewer viewer, Supplier<T> loading) {
        try {
            return loading.get();
        } catch (ImportRejected refused) {
            refused(viewer);
            throw refused;
        }
    }

    /** Enters in the audit that something was sent in that is no file set. */
    public void refused(Viewer viewer) {
        ledger.refused(viewer, "import");
    }

    /** Those who read only, or oversee, send nothing in. */
    private static void mustBeAllowed(Viewer viewer) {
        if (viewer.role() == Role.BOARD || viewer.role() == Role.POLICE || viewer.role() == Role.GOVERNANCE) {
            throw new ImportRejected("Your role may not import. Ask an analyst, an interviewer or an administrator.");
        }
    }
}
