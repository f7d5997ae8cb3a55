package org.homeward.intake.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.read.Table;

/**
 * A file set after parsing: its source system, and the rows of each file.
 *
 * @param malformed rows that could not be read, such as those with more cells than their header
 * @param notices what somebody should know of how the files were read
 */
public record ParsedSet(
        FileSet files,
        String sourceSystem,
        Map<String, List<Row>> rows,
        List<RejectedRow> malformed,
        List<RowNotice> notices) {

    /** What the name of a source system may be. */
    public static final String SOURCE_SYSTEM = "[a-z0-9][a-z0-9._-]{0,62}";

    /** @throws ImportRejected if any file cannot be read, or is not of the format */
    public static ParsedSet of(FileSet files) {
        files.requireMemory(Runtime.getRuntime().maxMemory());
        String sourceSystem = sourceSystem(files);
        List<RowNotice> notices = new ArrayList<>(files.notices());
        requireKnownFiles(files, notices);
        List<RejectedRow> malformed = new ArrayList<>();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (FileFormat format : DisclosureFormat.ALL) {
            if (files.holds(format.file())) {
                rows.put(format.file(), CsvFile.read(files, format, malformed, notices));
            }
        }
        if (rows.isEmpty()) {
            throw new ImportRejected(ImportError.SET_WITH_MANIFEST_ONLY);
        }
        return new ParsedSet(files, sourceSystem, rows, malformed, notices);
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

    /** A file has the name of a table. A sheet of a workbook may be for people: it is told about, and not read. */
    private static void requireKnownFiles(FileSet files, List<RowNotice> notices) {
        Set<String> known = Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                .map(FileFormat::file)
                .collect(Collectors.toSet());
        Set<String> names = new TreeSet<>(files.tables().keySet());
        names.addAll(files.names());
        for (String name : names) {
            Table table = files.tables().get(name);
            boolean isWorkbook =
                    files.tables().values().stream().anyMatch(each -> !each.isText() && each.file().equals(name));
            Optional<String> near = DidYouMean.to(name, known);
            if (known.contains(name) || isWorkbook) {
                continue;
            }
            if (table == null || table.isText() || near.isPresent()) {
                throw new ImportRejected(
                        ImportProblem.of(ImportError.FILE_NOT_IN_FORMAT, name).suggesting(near));
            }
            notices.add(new RowNotice(
                    table.file(),
                    1,
                    "",
                    ImportProblem.of(
                            ImportError.WORKBOOK_SHEET_UNKNOWN, name.substring(0, name.length() - ".csv".length()))));
        }
    }
}
