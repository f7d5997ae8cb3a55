package org.homeward.intake.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.DidYouMean;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;

/**
 * A file set after parsing: its source system, and the rows of each file.
 *
 * @param malformed rows with more or fewer cells than their header, or with a cell that is too long
 */
public record ParsedSet(FileSet files, String sourceSystem, Map<String, List<Row>> rows, List<RejectedRow> malformed) {

    /** What the name of a source system may be. */
    public static final String SOURCE_SYSTEM = "[a-z0-9][a-z0-9._-]{0,62}";

    /** @throws ImportRejected if any file cannot be read, or is not of the format */
    public static ParsedSet of(FileSet files) {
        files.requireMemory(Runtime.getRuntime().maxMemory());
        String sourceSystem = sourceSystem(files);
        requireKnownFiles(files);
        List<RejectedRow> malformed = new ArrayList<>();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (FileFormat format : DisclosureFormat.ALL) {
            if (files.holds(format.file())) {
                rows.put(format.file(), CsvFile.read(files, format, malformed));
            }
        }
        if (rows.isEmpty()) {
            throw new ImportRejected(ImportError.SET_WITH_MANIFEST_ONLY);
        }
        return new ParsedSet(files, sourceSystem, rows, malformed);
    }

    public List<Row> of(FileFormat format) {
        return rows.getOrDefault(format.file(), List.of());
    }

    /** The number of rows as sent, including the malformed ones. */
    public int rowsIn(String file) {
        return rows.getOrDefault(file, List.of()).size()
                + (int) malformed.stream()
                        .filter(each -> each.file().equals(file))
                        .count();
    }

    private static String sourceSystem(FileSet files) {
        if (!files.holds(DisclosureFormat.MANIFEST.file())) {
            throw new ImportRejected(ImportError.MANIFEST_MISSING);
        }
        List<RejectedRow> malformed = new ArrayList<>();
        List<Row> manifest = CsvFile.read(files, DisclosureFormat.MANIFEST, malformed);
        if (manifest.size() != 1 || !malformed.isEmpty()) {
            throw new ImportRejected(ImportError.MANIFEST_ROWS, manifest.size() + malformed.size());
        }
        Row only = manifest.getFirst();
        if (!only.cell("format").equals("homeward-1")) {
            throw new ImportRejected(ImportError.MANIFEST_FORMAT, only.cell("format"));
        }
        if (!only.cell("source_system").matches(SOURCE_SYSTEM)) {
            throw new ImportRejected(ImportError.MANIFEST_SOURCE_SYSTEM, only.cell("source_system"));
        }
        try {
            java.time.Instant.parse(only.cell("sent_at"));
        } catch (java.time.format.DateTimeParseException notInstant) {
            throw new ImportRejected(ImportError.MANIFEST_SENT_AT, only.cell("sent_at"));
        }
        return only.cell("source_system");
    }

    private static void requireKnownFiles(FileSet files) {
        Set<String> known = Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                .map(FileFormat::file)
                .collect(Collectors.toSet());
        for (String name : files.names()) {
            if (!known.contains(name)) {
                throw new ImportRejected(
                        ImportProblem.of(ImportError.FILE_NOT_IN_FORMAT, name).suggesting(DidYouMean.to(name, known)));
            }
        }
    }
}
