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
import org.homeward.intake.read.RowNotice;

/**
 * A file set after parsing: what it says of itself, and its rows by the file of the disclosure format that they belong to.
 *
 * @param malformed rows with more or fewer cells than their header, with a cell that is too long, or with a value that its layout does not know
 * @param notices what the reader of a layout tells
 * @param sent how many rows each file of the sender has
 */
public record ParsedSet(
        FileSet files,
        Manifest manifest,
        Map<String, List<Row>> rows,
        List<RejectedRow> malformed,
        List<RowNotice> notices,
        Map<String, Integer> sent) {

    /** @throws ImportRejected if any file cannot be read, or is not of the format */
    public static ParsedSet of(FileSet files) {
        files.requireMemory(Runtime.getRuntime().maxMemory());
        Manifest manifest = Manifest.of(files);
        return manifest.format().equals(Manifest.OWN)
                ? own(files, manifest)
                : new LayoutReader(files, manifest, Layouts.of(manifest, files)).read();
    }

    private static ParsedSet own(FileSet files, Manifest manifest) {
        requireKnownFiles(files);
        List<RejectedRow> malformed = new ArrayList<>();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Map<String, Integer> sent = new LinkedHashMap<>();
        for (FileFormat format : DisclosureFormat.ALL) {
            if (files.holds(format.file())) {
                int before = malformed.size();
                List<Row> read = CsvFile.read(files, format, malformed);
                rows.put(format.file(), read);
                sent.put(format.file(), read.size() + malformed.size() - before);
            }
        }
        if (rows.isEmpty()) {
            throw new ImportRejected(ImportError.SET_WITH_MANIFEST_ONLY);
        }
        return new ParsedSet(files, manifest, rows, malformed, List.of(), sent);
    }

    public String sourceSystem() {
        return manifest.sourceSystem();
    }

    public List<Row> of(FileFormat format) {
        return rows.getOrDefault(format.file(), List.of());
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
