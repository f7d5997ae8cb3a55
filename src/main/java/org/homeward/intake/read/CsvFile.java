package org.homeward.intake.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One CSV file as rows; columns are found by name, in any order. */
public final class CsvFile {

    private static final int LONGEST_CELL = 100_000;

    private CsvFile() {}

    /**
     * Reads one file.
     *
     * @param rejected where rows are noted that have more or fewer cells than the header
     * @throws ImportRejected if the file is not UTF-8 CSV, or its header is not of this shape
     */
    public static List<Row> read(FileSet set, FileFormat shape, List<RejectedRow> rejected) {
        String text = Utf8.utf8(shape.file(), set.bytes(shape.file()));
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return rows(shape, records, rejected);
        } catch (CsvParseException broken) {
            throw new ImportRejected(shape.file() + " is not proper CSV: " + reason(broken)
                    + " Put a cell that holds commas, quotes or new lines in quotes, and double each quote inside it.");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<Row> rows(FileFormat shape, Iterable<CsvRecord> records, List<RejectedRow> rejected) {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (CsvRecord each : records) {
            int line = Math.toIntExact(each.getStartingLineNumber());
            if (header.isEmpty()) {
                header = header(shape, each);
            } else if (each.getFieldCount() != header.size()) {
                rejected.add(unequal(shape.file(), line, each.getFieldCount(), header.size()));
            } else {
                Row row = row(shape.file(), line, header, each);
                List<RejectedRow> tooLong = tooLong(row);
                rejected.addAll(tooLong);
                if (tooLong.isEmpty()) {
                    rows.add(row);
                }
            }
        }
        if (header.isEmpty()) {
            throw new ImportRejected(shape.file() + " is empty. Its first line must name the columns: "
                    + String.join(", ", shape.known()) + ".");
        }
        return rows;
    }

    private static Row row(String file, int line, List<String> header, CsvRecord read) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = read.getField(i).strip();
            if (!cell.isEmpty()) {
                cells.put(header.get(i), cell);
            }
        }
        return new Row(file, line, cells);
    }

    /** The first cell that is longer than any account is. */
    private static List<RejectedRow> tooLong(Row row) {
        return row.cells().entrySet().stream()
                .filter(cell -> cell.getValue().length() > LONGEST_CELL)
                .sorted(Map.Entry.comparingByKey())
                .limit(1)
                .map(cell -> new RejectedRow(
                        row.file(),
                        row.line(),
                        cell.getKey(),
                        cell.getValue(),
                        "This has " + cell.getValue().length() + " characters; at most " + LONGEST_CELL + " are taken.",
                        "Send it in several statements, or leave out what does not belong here."))
                .toList();
    }

    private static RejectedRow unequal(String file, int line, int found, int expected) {
        return new RejectedRow(
                file,
                line,
                "",
                found + " cells",
                "The row has " + found + " cells; the header has " + expected + " columns.",
                "Put a cell that holds a comma in quotes, and keep the empty cells.");
    }

    private static List<String> header(FileFormat shape, CsvRecord first) {
        List<String> names = first.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!shape.known().contains(name)) {
                throw new ImportRejected(shape.file() + " has a column \"" + name + "\" that is not in the format."
                        + DidYouMean.to(name, shape.known())
                                .map(near -> " Did you mean \"" + near + "\"?")
                                .orElse(" Known columns: " + String.join(", ", shape.known()) + "."));
            }
            if (!seen.add(name)) {
                throw new ImportRejected(shape.file() + " has the column \"" + name + "\" twice. Keep one of them.");
            }
        }
        List<String> missing = shape.required().stream()
                .filter(name -> !seen.contains(name))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new ImportRejected(shape.file() + " lacks the column"
                    + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing)
                    + ". Add " + (missing.size() == 1 ? "it" : "them") + " to the first line.");
        }
        return names;
    }

    private static String reason(CsvParseException broken) {
        Throwable deepest = broken.getCause() == null ? broken : broken.getCause();
        String said = String.valueOf(deepest.getMessage()) + " " + broken.getMessage();
        java.util.regex.Matcher line =
                java.util.regex.Pattern.compile("(?:line|record) (\\d+)").matcher(said);
        return line.find()
                ? "the row that begins near line " + line.group(1) + " cannot be read."
                : "a quote is not closed.";
    }
}
