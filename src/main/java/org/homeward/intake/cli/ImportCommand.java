package org.homeward.intake.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.cli.Command;
import org.homeward.cli.CommandUsers;
import org.homeward.cli.NoCommandUser;
import org.homeward.intake.Intake;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.reference.ReferenceResult;
import org.homeward.intake.store.ImportResult;
import org.homeward.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code import FILE... [--token-file FILE | --as USER]}: folders, zips, or loose files that make one set together. Exit 0 where every row was
 * accepted, 2 where some were rejected, 1 where a set was refused and nothing of it stored.
 */
@Component
class ImportCommand implements Command {

    private final Intake intake;
    private final ReferenceIntake reference;
    private final CommandUsers operators;

    ImportCommand(Intake intake, ReferenceIntake reference, CommandUsers operators) {
        this.intake = intake;
        this.reference = reference;
        this.operators = operators;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            List<String> files = new ArrayList<>(arguments);
            Viewer viewer = mayImport(operators.get(taken("--as", files), taken("--token-file", files)));
            if (files.isEmpty()) {
                throw new ImportRejected("Name the files to import: ./homeward import FILE... [--token-file FILE]");
            }
            int worst = 0;
            for (FileSet set : sets(viewer, files)) {
                worst = Math.max(worst, load(viewer, set, out));
            }
            return worst;
        } catch (NoCommandUser unknown) {
            out.println("Refused, nothing was stored. " + unknown.getMessage());
            return 1;
        } catch (ImportRejected refused) {
            out.println("Refused, nothing of this set was stored. " + refused.getMessage());
            return 1;
        } catch (StoreUnavailable unavailable) {
            out.println("Nothing of this set was stored. " + unavailable.getMessage()
                    + " Start it with ./homeward start and try again.");
            return 1;
        }
    }

    private List<FileSet> sets(Viewer viewer, List<String> files) {
        try {
            return sets(files.stream().map(Path::of).toList());
        } catch (ImportRejected refused) {
            intake.refused(viewer);
            throw refused;
        }
    }

    private int load(Viewer viewer, FileSet set, PrintStream out) {
        if (!set.holds("manifest.csv")
                && set.names().stream()
                        .anyMatch(name -> name.endsWith(".geojson")
                                || name.equals("agencies.csv")
                                || name.equals("providers.csv"))) {
            ReferenceResult stored = reference.load(viewer, set);
            out.println(
                    stored.isAlreadyHere()
                            ? "Reference set: already here, 0 new."
                            : "Reference set: " + stored.areas() + " areas, " + stored.namedPlaces() + " named places, "
                                    + stored.drawings() + " map features, " + stored.agencies() + " agencies, "
                                    + stored.providers() + " providers new.");
            return 0;
        }
        ImportResult result = intake.load(viewer, set);
        new ImportReport(out).print(result);
        return result.rejected().isEmpty() ? 0 : 2;
    }

    /** Takes an option and its value out of the arguments. */
    private static @Nullable String taken(String option, List<String> arguments) {
        int at = arguments.indexOf(option);
        if (at < 0) {
            return null;
        }
        if (at + 1 == arguments.size()) {
            throw new ImportRejected("Say a value after " + option + ".");
        }
        arguments.remove(at);
        return arguments.remove(at);
    }

    /** Whoever may use the room Imports. */
    private static Viewer mayImport(Viewer viewer) {
        if (!Authorisation.allows(Authorisation.Kind.SCREEN, "imports", viewer.role())) {
            throw new ImportRejected("The role of " + viewer.name() + " does not import.");
        }
        return viewer;
    }

    /** Loose CSV files are one set together; a folder or a zip is one by itself. */
    private static List<FileSet> sets(List<Path> paths) {
        List<Path> loose = paths.stream()
                .filter(path -> Files.isRegularFile(path) && isTable(path))
                .toList();
        List<FileSet> sets = new ArrayList<>();
        paths.stream().filter(path -> !loose.contains(path)).map(FileSet::read).forEach(sets::add);
        if (!loose.isEmpty()) {
            try {
                sets.add(FileSet.of(loose));
            } catch (IOException unreadable) {
                throw new ImportRejected("A file cannot be read. Check the names, and who may open them.");
            }
        }
        return sets;
    }

    private static boolean isTable(Path path) {
        String name = path.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".geojson");
    }
}
