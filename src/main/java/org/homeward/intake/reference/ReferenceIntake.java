package org.homeward.intake.reference;

import java.nio.file.Path;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.springframework.stereotype.Component;

/** Imports reference sets: boundaries, named places, the base map, agencies, providers and source systems. */
@Component
public class ReferenceIntake {

    private final ReferenceLedger ledger;

    public ReferenceIntake(ReferenceLedger ledger) {
        this.ledger = ledger;
    }

    /** @throws ImportRejected if it has any error; then nothing was stored */
    public ReferenceResult load(Viewer viewer, Path folderOrZip) {
        return load(viewer, FileSet.read(folderOrZip));
    }

    /** @throws ImportRejected if it has any error; then nothing was stored */
    public ReferenceResult load(Viewer viewer, FileSet files) {
        require(viewer, "boundaries and lists", ImportError.ROLE_CANNOT_IMPORT_REFERENCE);
        if (ReferenceSet.namesSources(files)) {
            require(viewer, "source systems", ImportError.ROLE_CANNOT_NAME_SOURCES);
        }
        try {
            return ledger.store(viewer, ReferenceSet.of(files));
        } catch (ImportRejected rejected) {
            ledger.auditRejection(viewer);
            throw rejected;
        }
    }

    /** Who may send is decided by administrators, who send nothing themselves. */
    private void require(Viewer viewer, String what, ImportError otherwise) {
        if (!Authorisation.allows(Authorisation.Kind.IMPORT, what, viewer.role())) {
            ledger.auditRejection(viewer);
            throw new ImportRejected(otherwise);
        }
    }
}
