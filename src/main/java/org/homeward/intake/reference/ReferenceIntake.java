package org.homeward.intake.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.PlaceAssignment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports reference sets: boundaries, named places, the base map, postcodes, agencies, providers and source systems. */
@Component
public class ReferenceIntake {

    private final ReferenceLedger ledger;
    private final PostcodeLedger postcodes;
    private final PlaceAssignment places;

    public ReferenceIntake(ReferenceLedger ledger, PostcodeLedger postcodes, PlaceAssignment places) {
        this.ledger = ledger;
        this.postcodes = postcodes;
        this.places = places;
    }

    /** The files of a directory of postcodes: the file itself, or those in its folder; empty where it is no directory. */
    public static List<Path> postcodeFiles(Path fileOrFolder) {
        try (Stream<Path> files =
                Files.isDirectory(fileOrFolder) ? Files.list(fileOrFolder) : Stream.of(fileOrFolder)) {
            return files.filter(PostcodeFile::isOne).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * Stores postcodes; the files may be of any size.
     *
     * @throws ImportRejected if a file cannot be read; then nothing was stored
     */
    public PostcodeLedger.Stored loadPostcodes(Viewer viewer, List<Path> files) {
        require(viewer, "boundaries and lists", ImportError.ROLE_CANNOT_IMPORT_REFERENCE);
        try {
            return postcodes.store(viewer, files);
        } catch (ImportRejected rejected) {
            ledger.auditRejection(viewer);
            throw rejected;
        }
    }

    /** Whether a set has boundaries or lists, and no disclosures. */
    public static boolean isReference(FileSet files) {
        return !files.holds("manifest.csv")
                && files.names().stream()
                        .anyMatch(name -> name.endsWith(".geojson") || ReferenceSet.LISTS.contains(name));
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
     * Stores a set, and assigns every place to the areas that are then in force.
     *
     * @param vintage the date of boundaries that do not say it themselves, or that say another
     * @throws ImportRejected if it has any error; then nothing was stored
     */
    public ReferenceResult load(Viewer viewer, FileSet files, @Nullable LocalDate vintage) {
        require(viewer, "boundaries and lists", ImportError.ROLE_CANNOT_IMPORT_REFERENCE);
        if (ReferenceSet.namesSources(files)) {
            require(viewer, "source systems", ImportError.ROLE_CANNOT_NAME_SOURCES);
        }
        try {
            ReferenceSet set = ReferenceSet.of(files);
            ReferenceResult stored = ledger.store(viewer, set, vintage);
            return set.hasAreas() ? stored.withPlaces(places.assign(viewer)) : stored;
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
