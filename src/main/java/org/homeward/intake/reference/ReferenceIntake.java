package org.homeward.intake.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports reference sets: boundaries, named places, the base map, agencies, providers and source systems. */
@Component
public class ReferenceIntake {

    private final ReferenceLedger ledger;

    public ReferenceIntake(ReferenceLedger ledger) {
        this.ledger = ledger;
    }

    /** Whether a set has boundaries or lists, and no disclosures. */
    public static boolean isReference(FileSet files) {
        return !files.holds("manifest.csv")
                && files.names().stream().anyMatch(name -> name.endsWith(".geojson") || ReferenceSet.LISTS.contains(name));
    }

    /** @throws ImportRejected if it has any error; then nothing was stored */
    public ReferenceResult load(Viewer viewer, Path folderOrZip) {
        return load(viewer, FileSet.read(folderOrZip));
    }

    /** @throws ImportRejected if it has any error; then nothing was stored */
    public ReferenceResult load(Viewer viewer, FileSet files) {
        return load(viewer, files, null);
    }

    /**
     * @param vintage the date of boundaries that do not say it themselves, or that say another
     * @throws ImportRejected if it has any error; then nothing was stored
     */
    public ReferenceResult load(Viewer viewer, FileSet files, @Nullable LocalDate vintage) {
        require(viewer, "boundaries and lists", ImportError.ROLE_CANNOT_IMPORT_REFERENCE);
        if (ReferenceSet.namesSources(files)) {
            require(viewer, "source systems", ImportError.ROLE_CANNOT_NAME_SOURCES);
        }
        try {
            return ledger.store(viewer, ReferenceSet.of(files), vintage);
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
