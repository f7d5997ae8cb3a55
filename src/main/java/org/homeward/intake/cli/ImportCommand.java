package org.homeward.intake.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.cli.Command;
import org.homeward.cli.CommandUsers;
import org.homeward.cli.NoCommandUser;
import org.homeward.disclosure.Translator;
import org.homeward.intake.Intake;
import org.homeward.intake.check.Layouts;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.reference.PostcodeLedger;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.reference.ReferenceResult;
import org.homeward.intake.store.ImportNotes;
import org.homeward.intake.store.ImportResult;
import org.homeward.print.Translations;
import org.homeward.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code import FILE... [--responsible USER] [--vintage DATE] [--token-file FILE | --as USER]}: folders, zips, or single files that form one set
 * together. Files of a national return have no manifest: {@code --source SYSTEM --district CODE [--authority CODE] [--year YEAR]
 * [--missing-from home|care]} say what one would. Exit 0 where every row was accepted, 2 where some were rejected, 3 where the set waits for a second person, 1 where a set
 * was rejected as a whole and nothing of it was stored.
 */
@Component
class ImportCommand implements Command {

    /** What an option says, as a cell of the manifest. */
    private static final Map<String, String> MANIFEST = Map.of(
            "--source", "source_system",
            "--district", "district",
            "--authority", "authority",
            "--year", "collection_year",
            "--missing-from", "missing_from");

    private final Intake intake;
    private final ReferenceIntake reference;
    private final CommandUsers users;
    private final Translator translator = Translations.english()::translate;

    ImportCommand(Intake intake, ReferenceIntake reference, CommandUsers users) {
        this.intake = intake;
        this.reference = reference;
        this.users = users;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            List<String> files = new ArrayList<>(arguments);
            Viewer viewer = requireImportRole(users.get(takeOption("--as", files), takeOption("--token-file", files)));
            String responsible = takeOption("--responsible", files);
            Map<String, String> manifest = new LinkedHashMap<>();
            MANIFEST.forEach((option, cell) -> {
                String value = takeOption(option, files);
                if (value != null) {
                    manifest.put(cell, value);
                }
            });
            LocalDate vintage = date(takeOption("--vintage", files));
            if (files.isEmpty()) {
                throw new ImportRejected(ImportError.FILES_NOT_NAMED);
            }
            int worst = 0;
            loadPostcodes(viewer, files, out);
            for (FileSet set : sets(viewer, files)) {
                worst = Math.max(worst, load(viewer, Layouts.withManifest(set, manifest), responsible, vintage, out));
            }
            return worst;
        } catch (NoCommandUser unknown) {
            out.println(translator.translate("import.cli.rejected", String.valueOf(unknown.getMessage())));
            return 1;
        } catch (ImportRejected rejected) {
            out.println(translator.translate(
                    "import.cli.rejected", rejected.problem().text(translator)));
            return 1;
        } catch (StoreUnavailable unavailable) {
            out.println(
                    translator.translate("import.cli.database-unavailable", String.valueOf(unavailable.getMessage())));
            return 1;
        }
    }

    /** Takes directories of postcodes out of the files and stores them: they may be larger than the memory. */
    private void loadPostcodes(Viewer viewer, List<String> files, PrintStream out) {
        List<Path> directory = new ArrayList<>();
        files.removeIf(file -> directory.addAll(ReferenceIntake.postcodeFiles(Path.of(file))));
        if (!directory.isEmpty()) {
            PostcodeLedger.Stored stored = reference.loadPostcodes(viewer, directory);
            out.println(
                    stored.rows() == 0
                            ? translator.translate("import.cli.postcodes.same")
                            : translator.translate("import.cli.postcodes.stored", stored.added(), stored.changed()));
        }
    }

    private List<FileSet> sets(Viewer viewer, List<String> files) {
        try {
            return sets(files.stream().map(Path::of).toList());
        } catch (ImportRejected rejected) {
            intake.auditRejection(viewer);
            throw rejected;
        }
    }

    private int load(
            Viewer viewer, FileSet set, @Nullable String responsible, @Nullable LocalDate vintage, PrintStream out) {
        if (ReferenceIntake.isReference(set)) {
            ReferenceResult stored = reference.load(viewer, set, vintage);
            out.println(
                    stored.isAlreadyHere()
                            ? translator.translate("import.cli.reference.same")
                            : translator.translate(
                                    "import.cli.reference.stored",
                                    stored.areas(),
                                    stored.namedPlaces(),
                                    stored.basemapFeatures(),
                                    stored.agencies(),
                                    stored.providers(),
                                    stored.sources(),
                                    stored.successors()));
            if (stored.places() > 0) {
                out.println(translator.translate("import.cli.reference.places", stored.places()));
            }
            ImportReport report = new ImportReport(out, translator);
            report.print(stored.notices());
            report.printAccuracy();
            return 0;
        }
        ImportResult result =
                intake.load(viewer, set, new ImportNotes(responsible, translator.translate("import.cli.reason")));
        new ImportReport(out, translator).print(result);
        if (result.waits() != null) {
            return 3;
        }
        return result.rejected().isEmpty() ? 0 : 2;
    }

    private static @Nullable LocalDate date(@Nullable String vintage) {
        try {
            return vintage == null ? null : LocalDate.parse(vintage);
        } catch (DateTimeParseException wrong) {
            throw new ImportRejected(ImportError.VINTAGE_INVALID, Objects.requireNonNullElse(vintage, ""));
        }
    }

    /** Removes an option and its value from the arguments, and returns the value; null where the option is absent. */
    private static @Nullable String takeOption(String option, List<String> arguments) {
        int at = arguments.indexOf(option);
        if (at < 0) {
            return null;
        }
        if (at + 1 == arguments.size()) {
            throw new ImportRejected(ImportError.OPTION_WITHOUT_VALUE, option);
        }
        arguments.remove(at);
        return arguments.remove(at);
    }

    /** Users who can use the room Imports can import. */
    private static Viewer requireImportRole(Viewer viewer) {
        if (!Authorisation.allows(Authorisation.Kind.SCREEN, "imports", viewer.role())) {
            throw new ImportRejected(ImportError.USER_CANNOT_IMPORT, viewer.name());
        }
        return viewer;
    }

    /** Single tables form one set together; each folder or zip is a set of its own. */
    private static List<FileSet> sets(List<Path> paths) {
        List<Path> single = paths.stream()
                .filter(path -> Files.isRegularFile(path)
                        && FileSet.isTable(path.getFileName().toString()))
                .toList();
        List<FileSet> sets = new ArrayList<>();
        paths.stream().filter(path -> !single.contains(path)).map(FileSet::read).forEach(sets::add);
        if (!single.isEmpty()) {
            try {
                sets.add(FileSet.of(single));
            } catch (IOException unreadable) {
                throw new ImportRejected(ImportError.FILES_NOT_READABLE);
            }
        }
        return sets;
    }
}
