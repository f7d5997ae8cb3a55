package org.homeward.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.intake.Intake;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.store.ImportResult;
import org.homeward.sample.generator.County;
import org.homeward.sample.generator.CountyPlan;
import org.springframework.stereotype.Component;

/** Imports the sample county like any other file set. */
@Component
public class SampleCountyLoader {

    private static final Viewer SENDER = Viewer.system("sample");

    private final ReferenceIntake reference;
    private final Intake intake;

    public SampleCountyLoader(ReferenceIntake reference, Intake intake) {
        this.reference = reference;
        this.intake = intake;
    }

    /** The county with every planted truth, as of this day; the same day twice changes nothing. */
    public ImportResult load(LocalDate asOf) {
        return load(CountyPlan.withEveryTruth(1, asOf));
    }

    /**
     * Generates the county into a folder, loads it from there and removes the folder.
     *
     * @throws IllegalStateException if a row of it was rejected: then the generator and the intake disagree about the
     *     format
     */
    public ImportResult load(CountyPlan plan) {
        try {
            Path folder = Files.createTempDirectory("county");
            try {
                County.draw(plan).writeTo(folder);
                reference.load(SENDER, folder.resolve("reference"));
                return accepted(intake.load(SENDER, folder.resolve("disclosures")));
            } finally {
                remove(folder);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("The sample county could not be written to a temporary folder.", full);
        }
    }

    private static ImportResult accepted(ImportResult result) {
        if (!result.rejected().isEmpty()) {
            throw new IllegalStateException("The sample county has rows that the intake rejects; the first: "
                    + result.rejected().getFirst());
        }
        return result;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
