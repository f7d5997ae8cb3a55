package org.homeward.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.intake.Intake;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.intake.store.ImportResult;
import org.homeward.sample.generator.County;
import org.homeward.sample.generator.CountyPlan;
import org.homeward.sample.generator.Sending;
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
        return load(CountyPlan.withEveryTruth(1, asOf)).getFirst();
    }

    /**
     * Draws the county and imports what it sends, one set after another.
     *
     * @throws IllegalStateException if a row of it was rejected: then the generator and the intake disagree about the
     *     format
     */
    public List<ImportResult> load(CountyPlan plan) {
        County county = County.draw(plan);
        loadReference(county);
        return county.sendings()
                .map(sending -> accepted(intake.load(SENDER, files(sending))))
                .toList();
    }

    /** The boundaries, names, map, agencies and providers alone. */
    public void loadReference(County county) {
        try {
            Path folder = Files.createTempDirectory("county");
            try {
                county.writeReferenceTo(folder);
                reference.load(SENDER, folder);
            } finally {
                remove(folder);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("The sample county could not be written to a temporary folder.", full);
        }
    }

    /** The set as the intake reads it. */
    public static FileSet files(Sending sending) {
        FileSet set = FileSet.empty();
        for (Map.Entry<String, String> file : sending.texts().entrySet()) {
            set = set.with(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return set;
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
