package org.homeward.intake.check;

import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;

/**
 * A file set after parsing: what it says of itself, and its rows by the file of the disclosure format that they belong to.
 *
 * @param malformed rows that could not be read, such as those with more cells than their header
 * @param notices what somebody should know of how the files were read
 * @param sent how many rows each table of the sender has
 */
public record ParsedSet(
        FileSet files,
        Manifest manifest,
        Map<String, List<Row>> rows,
        List<RejectedRow> malformed,
        List<RowNotice> notices,
        Map<String, Integer> sent) {

    /** The sheet of the template that explains the others. */
    private static final String READ_ME = "read_me.csv";

    /** @throws ImportRejected if any file cannot be read, or is not of the format */
    public static ParsedSet of(FileSet files) {
        return of(files, NotAsked.NOBODY);
    }

    /**
     * @param notAsked who may read what no child was asked about, where a layout has no column for it
     * @throws ImportRejected if any file cannot be read, or is not of the format
     */
    public static ParsedSet of(FileSet files, NotAsked notAsked) {
        files.requireMemory(Runtime.getRuntime().maxMemory());
        Manifest manifest = Manifest.of(files);
        return manifest.format().equals(Manifest.OWN)
                ? own(files, manifest)
                : new LayoutReader(
                                files,
                                manifest,
                                Layouts.of(manifest, files),
                                notAsked.audiences(manifest.sourceSystem()))
                        .read();
    }

    private static ParsedSet own(FileSet files, Manifest manifest) {
        List<RowNotice> notices = new ArrayList<>(files.notices());
        requireKnownFiles(files, notices);
        List<RejectedRow> malformed = new ArrayList<>();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Map<String, Integer> sent = new LinkedHashMap<>();
        for (FileFormat format : DisclosureFormat.ALL) {
            if (files.holds(format.file())) {
                int before = malformed.size();
                List<Row> read = CsvFile.read(files, format, malformed, notices);
                rows.put(format.file(), read);
                sent.put(format.file(), read.size() + malformed.size() - before);
            }
        }
        if (rows.isEmpty()) {
            throw new ImportRejected(
                    files.notices().isEmpty()
                            ? ImportProblem.of(ImportError.SET_WITH_MANIFEST_ONLY)
                            : files.notices().getFirst().problem());
        }
        return new ParsedSet(files, manifest, rows, malformed, notices, sent);
    }

    /** The layout that the set brings with it; null where it has none of its own. */
    public @Nullable String layout() {
        return files.holds(Layout.FILE) ? new String(files.bytes(Layout.FILE), StandardCharsets.UTF_8) : null;
    }

    public String sourceSystem() {
        return manifest.sourceSystem();
    }

    /** Whether it is a statutory return, which holds every episode of its year. */
    public boolean isReturnOfYear() {
        return CollectionYear.of(manifest).isPresent();
    }

    public List<Row> of(FileFormat format) {
        return rows.getOrDefault(format.file(), List.of());
    }

    /** A file has the name of a table. A sheet of a workbook may be for people: it is told about, and not read. */
    private static void requireKnownFiles(FileSet files, List<RowNotice> notices) {
        Set<String> known = Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                .map(FileFormat::file)
                .collect(Collectors.toSet());
        Set<String> names = new TreeSet<>(files.tables().keySet());
        files.names().stream().filter(name -> !FileSet.holdsTables(name)).forEach(names::add);
        for (String name : names) {
            Table table = files.tables().get(name);
            Optional<String> near = DidYouMean.to(name, known);
            if (known.contains(name) || name.equals(READ_ME)) {
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
