package org.homeward.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.command.Command;
import org.homeward.county.County;
import org.homeward.county.CountyPlan;
import org.homeward.intake.Intake;
import org.homeward.intake.keep.ImportResult;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.users.SampleUsers;
import org.homeward.users.UserQueries;
import org.springframework.stereotype.Component;

/**
 * Loads the sample county into an empty private sample, once; exit 0 when it is there, 1 when this is no private sample. The
 * files are the ones that a real service would send, and they take the same way in.
 */
@Component
public class LoadSampleCommand implements Command {

    private static final long SEED = 2026;
    private static final Viewer SETUP = Viewer.of("system:sample", Role.ADMIN);

    private final ReferenceIntake references;
    private final Intake intake;
    private final SampleUsers users;
    private final UserQueries installation;
    private final Clock clock;

    public LoadSampleCommand(
            ReferenceIntake references, Intake intake, SampleUsers users, UserQueries installation, Clock clock) {
        this.references = references;
        this.intake = intake;
        this.users = users;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "load-sample";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!installation.isPrivateSample(SETUP)) {
            out.println("This is not a private sample installation; no sample is loaded and no users are made.");
            return 1;
        }
        if (installation.findSampleMark(SETUP).isPresent()) {
            out.println("The sample county is already here.");
            return 0;
        }
        LocalDate asOf = LocalDate.now(clock);
        ImportResult result = load(CountyPlan.withEveryTruth(SEED, asOf));
        users.create(asOf);
        out.println("The sample county is loaded as of " + asOf + ": " + result.added() + " rows new, "
                + result.rejectedRows() + " rejected.");
        return 0;
    }

    /** Draws the county into a folder of its own and takes it in; the folder is gone afterwards. */
    public ImportResult load(CountyPlan plan) {
        try {
            Path folder = Files.createTempDirectory("homeward-sample");
            try {
                County.draw(plan).writeTo(folder);
                references.load(SETUP, folder.resolve("reference"));
                return intake.load(SETUP, folder.resolve("disclosures"));
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The sample county could not be written to a temporary folder.", failed);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
