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
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;

/**
 * A file set that could be read: who sent it, and the rows of each file.
 *
 * @param malformed rows with more or fewer cells than their header
 */
public record ParsedSet(FileSet files, String sourceSystem, Map<String, List<Row>> rows, List<RejectedRow> malformed) {

    /** @throws ImportRejected if any file cannot be read, or is not of the format */
    public static ParsedSet of(FileSet files) {
        String sourceSystem = sourceSystem(files);
        mustBeKnown(files);
        List<RejectedRow> malformed = new ArrayList<>();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (FileFormat shape : DisclosureFormat.ALL) {
            if (files.holds(shape.file())) {
                rows.put(shape.file(), CsvFile.read(files, shape, malformed));
            }
        }
        if (rows.isEmpty()) {
            throw new ImportRejected(
                    "The set holds a manifest and nothing else. Add the files to be imported, such as children.csv.");
        }
        return new ParsedSet(files, sourceSystem, rows, malformed);
    }

    public List<Row> of(FileFormat shape) {
        return rows.getOrDefault(shape.file(), List.of());
    }

    /** Rows as sent, with those that could not be read. */
    public int rowsIn(String file) {
        return rows.getOrDefault(file, List.of()).size()
                + (int) malformed.stream()
                        .filter(each -> each.file().equals(file))
                        .count();
    }

    private static String sourceSystem(FileSet files) {
        if (!files.holds(DisclosureFormat.MANIFEST.file())) {
            throw new ImportRejected(
                    "The set lacks manifest.csv. Add it, with the columns format, source_system, sent_at and one row.");
        }
        List<RejectedRow> malformed = new ArrayList<>();
        List<Row> manifest = CsvFile.read(files, DisclosureFormat.MANIFEST, malformed);
        if (manifest.size() != 1 || !malformed.isEmpty()) {
            throw new ImportRejected("manifest.csv must have one row below its header; it has "
                    + (manifest.size() + malformed.size()) + ".");
        }
        Row only = manifest.getFirst();
        if (!only.cell("format").equals("homeward-1")) {
            throw new ImportRejected("manifest.csv says format \"" + only.cell("format")
                    + "\"; this version reads homeward-1. Write homeward-1 if the files are of that format.");
        }
        if (!only.cell("source_system").matches("[a-z0-9][a-z0-9._-]{0,62}")) {
            throw new ImportRejected("manifest.csv names the source system \"" + only.cell("source_system")
                    + "\". Use lower-case letters, digits and hyphens, such as lantern-cms.");
        }
        try {
            java.time.Instant.parse(only.cell("sent_at"));
        } catch (java.time.format.DateTimeParseException notInstant) {
            throw new ImportRejected("manifest.csv says sent_at \"" + only.cell("sent_at")
                    + "\". Write an instant such as 2026-11-20T06:00:00Z.");
        }
        return only.cell("source_system");
    }

    private static void mustBeKnown(FileSet files) {
        Set<String> known = Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                .map(FileFormat::file)
                .collect(Collectors.toSet());
        for (String name : files.names()) {
            if (!known.contains(name)) {
                throw new ImportRejected("The format has no file " + name + "."
                        + DidYouMean.to(name, known)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse(" Leave it out."));
            }
        }
    }
}
