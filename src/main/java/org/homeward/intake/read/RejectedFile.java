package org.homeward.intake.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rejected rows of one file as they were sent, in its own columns, each with why; to be corrected and sent again. */
public record RejectedFile(String file, List<String> heads, List<Rejected> rows) {

    /** The column with the reason. An import leaves it aside, so that the corrected file can be sent as it is. */
    public static final String REASON = "homeward_reason";

    /** @param reason what is wrong and what would be right, one problem after the other; empty for none */
    public record Rejected(List<String> cells, String reason) {}

    public RejectedFile {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** Of each file with rejected rows, and before them the manifest, which makes them a set; nothing where no row was rejected. */
    public static List<RejectedFile> of(FileSet files, List<RejectedRow> rejected, String manifest) {
        if (rejected.isEmpty()) {
            return List.of();
        }
        Map<String, Map<Integer, String>> reasons = new LinkedHashMap<>();
        for (RejectedRow row : rejected) {
            String reason = (row.column().isEmpty() ? "" : row.column() + ": ") + row.reason() + " " + row.remedy();
            reasons.computeIfAbsent(row.file(), file -> new LinkedHashMap<>())
                    .merge(row.line(), reason, (one, other) -> one + " | " + other);
        }
        List<RejectedFile> all = new ArrayList<>();
        all.add(read(files, manifest, Map.of()));
        reasons.forEach((file, lines) -> all.add(read(files, file, lines)));
        return all;
    }

    /** @param reasons by line; without any, every row */
    private static RejectedFile read(FileSet files, String file, Map<Integer, String> reasons) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Utf8.utf8(file, files.bytes(file)))) {
            List<CsvRecord> all = records.stream().collect(Collectors.toList());
            List<String> heads = all.isEmpty() ? List.of() : all.getFirst().getFields();
            List<Rejected> rows = all.stream()
                    .skip(1)
                    .filter(row ->
                            reasons.isEmpty() || reasons.containsKey(Math.toIntExact(row.getStartingLineNumber())))
                    .map(row -> new Rejected(
                            row.getFields(), reasons.getOrDefault(Math.toIntExact(row.getStartingLineNumber()), "")))
                    .toList();
            return new RejectedFile(file, heads, rows);
        } catch (CsvParseException unreadable) {
            return new RejectedFile(file, List.of(), List.of());
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
