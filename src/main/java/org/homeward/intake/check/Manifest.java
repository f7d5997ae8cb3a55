package org.homeward.intake.check;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;

/**
 * What a set says of itself.
 *
 * @param format {@link #OWN}, or the name of a {@link Layout}
 * @param cells everything the manifest says, which a layout may need: the district of a return, say
 */
public record Manifest(String format, String sourceSystem, Map<String, String> cells) {

    /** The disclosure format itself. */
    public static final String OWN = "homeward-1";

    private static final List<String> OF_A_LAYOUT = List.of("collection_year", "missing_from", "district", "authority");

    /** What the name of a source system may be. */
    public static final String SOURCE_SYSTEM = "[a-z0-9][a-z0-9._-]{0,62}";

    /** @throws ImportRejected if the set has none, or one that says nothing */
    static Manifest of(FileSet files) {
        if (!files.holds(DisclosureFormat.MANIFEST.file())) {
            throw new ImportRejected(Layouts.recognise(files)
                    .map(layout ->
                            org.homeward.intake.read.ImportProblem.of(ImportError.LAYOUT_WITHOUT_SOURCE, layout.name()))
                    .orElseGet(() -> org.homeward.intake.read.ImportProblem.of(ImportError.MANIFEST_MISSING)));
        }
        List<RejectedRow> malformed = new ArrayList<>();
        List<Row> manifest = CsvFile.read(files, DisclosureFormat.MANIFEST, malformed);
        if (manifest.size() != 1 || !malformed.isEmpty()) {
            throw new ImportRejected(ImportError.MANIFEST_ROWS, manifest.size() + malformed.size());
        }
        Row only = manifest.getFirst();
        String source = only.cell("source_system");
        if (!source.matches(SOURCE_SYSTEM)) {
            throw new ImportRejected(ImportError.MANIFEST_SOURCE_SYSTEM, source);
        }
        if (only.cell("format").equals(OWN)) {
            requireInstant(only.cell("sent_at"));
            requireNothingElse(only);
        }
        return new Manifest(
                only.cell("format"),
                source,
                DisclosureFormat.MANIFEST.known().stream().collect(Collectors.toMap(column -> column, only::cell)));
    }

    /** A manifest as a file, of what somebody says of a set without one. */
    public static List<String> lines(Map<String, String> cells) {
        return List.of(
                String.join(",", cells.keySet()),
                cells.values().stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")));
    }

    /** Our own files say it row by row; here it would be passed over. */
    private static void requireNothingElse(Row only) {
        OF_A_LAYOUT.stream()
                .filter(column -> !only.cell(column).isEmpty())
                .findFirst()
                .ifPresent(column -> {
                    throw new ImportRejected(ImportError.MANIFEST_OF_A_LAYOUT, column);
                });
    }

    private static void requireInstant(String sentAt) {
        try {
            Instant.parse(sentAt);
        } catch (DateTimeParseException notInstant) {
            throw new ImportRejected(ImportError.MANIFEST_SENT_AT, sentAt);
        }
    }
}
