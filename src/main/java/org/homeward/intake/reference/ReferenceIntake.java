package org.homeward.intake.reference;

import java.nio.file.Path;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.springframework.stereotype.Component;

/** The way in for reference sets: boundaries, named places, the drawn map, agencies and providers. */
@Component
public class ReferenceIntake {

    private final ReferenceLedger ledger;

    public ReferenceIntake(ReferenceLedger ledger) {
        this.ledger = ledger;
    }

    /** @throws ImportRejected if anything in it is wrong; then nothing was stored */
    public ReferenceResult load(Viewer viewer, Path folderOrZip) {
        return load(viewer, FileSet.read(folderOrZip));
    }

    /** @throws ImportRejected if anything in it is wrong; then nothing was stored */
    public ReferenceResult load(Viewer viewer, FileSet files) {
        if (viewer.role() != Role.ANALYST && viewer.role() != Role.ADMIN) {
            ledger.refused(viewer);
            throw new ImportRejected(
                    "Your role may not import boundaries and lists. Ask an analyst or an administrator.");
        }
        try {
            return ledger.store(viewer, ReferenceSet.of(files));
        } catch (ImportRejected refused) {
            ledger.refused(viewer);
            throw refused;
        }
    }
}
