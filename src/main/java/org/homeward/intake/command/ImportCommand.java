package org.homeward.intake.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.access.SignedIn;
import org.homeward.access.Viewer;
import org.homeward.command.Command;
import org.homeward.intake.Intake;
import org.homeward.intake.keep.ImportResult;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.Refused;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.reference.ReferenceResult;
import org.homeward.store.StoreUnavailable;
import org.homeward.users.UserQueries;
import org.springframework.stereotype.Component;

/**
 * {@code import FILE... [--as USER]}: folders, zips, or loose files that make one set together. Exit 0 where every row was
 * accepted, 2 where some were rejected, 1 where a set was refused and nothing of it stored.
 */
@Component
class ImportCommand implements Command {

    private static final Viewer DOOR = Viewer.system("door");
    private static final String SAMPLE_USER = "analyst";

    private final Intake intake;
    private final ReferenceIntake reference;
    private final UserQueries users;

    ImportCommand(Intake intake, ReferenceIntake reference, UserQueries users) {
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
            Viewer viewer = viewer(user(files));
            if (files.isEmpty()) {
                throw new Refused("Name the files to import: ./homeward import FILE... [--as USER]");
            }
            int worst = 0;
            for (FileSet set : sets(viewer, files)) {
                worst = Math.max(worst, load(viewer, set, out));
            }
            return worst;
        } catch (Refused refused) {
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
        } catch (Refused refused) {
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

    /** Takes {@code --as USER} out of the arguments. */
    private static Optional<String> user(List<String> arguments) {
        int as = arguments.indexOf("--as");
        if (as < 0) {
            return Optional.empty();
        }
        if (as + 1 == arguments.size()) {
            throw new Refused("Say who imports after --as.");
        }
        arguments.remove(as);
        return Optional.of(arguments.remove(as));
    }

    private Viewer viewer(Optional<String> named) {
        boolean sample = users.findSampleMark(DOOR).orElse(false);
        if (named.isEmpty() && !sample) {
            throw new Refused("Say who imports: --as USER. Only a sample installation has a user to fall back on.");
        }
        String name = named.orElse(SAMPLE_USER);
        return users.findSignIn(DOOR, name)
                .filter(SignedIn::isEnabled)
                .map(SignedIn::viewer)
                .orElseThrow(() -> new Refused("There is no user " + name + " who may sign in."));
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
                throw new Refused("A file cannot be read. Check the names, and who may open them.");
            }
        }
        return sets;
    }

    private static boolean isTable(Path path) {
        String name = path.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".geojson");
    }
}
