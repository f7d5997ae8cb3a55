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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.print.Translations;

/** Reads a CSV file into rows. Columns are found by name, in any order. */
public final class CsvFile {

    private static final int LONGEST_CELL = 100_000;
    /** What databases, forms and spreadsheets write where nothing is known. */
    private static final Set<String> NO_VALUE = Set.of("NULL", "(NULL)", "\\N", "N/A", "#N/A", "n/a");

    /** What a file of rejected rows has before a text that a spreadsheet would compute. */
    private static final Pattern FORMULA_GUARD = Pattern.compile("^'(?=\\s*[=+@\\-\u2212\uFF1D\uFF0B\uFF0D\uFF20])");

    private static final Pattern LINE = Pattern.compile("(?:line|record) (\\d+)");

    private CsvFile() {}

    /**
     * Reads one file.
     *
     * @param rejected receives the rows that have more or fewer cells than the header, or a cell that is too long
     * @throws ImportRejected if the file is not UTF-8 CSV, or its header does not match the format
     */
    public static List<Row> read(FileSet set, FileFormat format, List<RejectedRow> rejected) {
        String text = Utf8.utf8(format.file(), set.bytes(format.file()));
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return rows(format, records, rejected);
        } catch (CsvParseException invalid) {
            throw new ImportRejected(problem(format.file(), invalid));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<Row> rows(FileFormat format, Iterable<CsvRecord> records, List<RejectedRow> rejected) {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (CsvRecord each : records) {
            int line = Math.toIntExact(each.getStartingLineNumber());
            if (header.isEmpty()) {
                header = header(format, each);
            } else if (each.getFieldCount() != header.size()) {
                rejected.add(unequal(format.file(), line, each.getFieldCount(), header.size()));
            } else {
                Row row = row(format, line, header, each);
                List<RejectedRow> tooLong = tooLong(row);
                rejected.addAll(tooLong);
                if (tooLong.isEmpty()) {
                    rows.add(row);
                }
            }
        }
        if (header.isEmpty()) {
            throw new ImportRejected(ImportError.FILE_EMPTY, format.file(), String.join(", ", format.known()));
        }
        return rows;
    }

    private static Row row(FileFormat format, int line, List<String> header, CsvRecord read) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = header.contains(RejectedFile.REASON)
                    ? FORMULA_GUARD.matcher(read.getField(i).strip()).replaceFirst("")
                    : read.getField(i).strip();
            if (!header.get(i).equals(RejectedFile.REASON)
                    && !cell.isEmpty()
                    && !isNoValue(format, header.get(i), cell)) {
                cells.put(header.get(i), cell);
            }
        }
        return new Row(format.file(), line, cells);
    }

    /** In a required cell the text stays, and is rejected or told about there: a family name may be Null. */
    private static boolean isNoValue(FileFormat format, String column, String cell) {
        return NO_VALUE.contains(cell) && !format.required().contains(column);
    }

    /** The first cell that is longer than the limit. */
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
                        ImportProblem.of(
                                ImportError.CELL_TOO_LONG, cell.getValue().length(), LONGEST_CELL)))
                .toList();
    }

    private static RejectedRow unequal(String file, int line, int found, int expected) {
        return new RejectedRow(
                file,
                line,
                "",
                Translations.english().translate("import.value.cells", found),
                ImportProblem.of(ImportError.CELL_COUNT, found, expected));
    }

    private static List<String> header(FileFormat format, CsvRecord first) {
        List<String> names = first.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        Set<String> found = new HashSet<>();
        for (String name : names) {
            if (!format.known().contains(name) && !name.equals(RejectedFile.REASON)) {
                throw new ImportRejected(ImportProblem.of(
                                ImportError.COLUMN_UNKNOWN, format.file(), name, String.join(", ", format.known()))
                        .suggesting(DidYouMean.to(name, format.known())));
            }
            if (!found.add(name)) {
                throw new ImportRejected(ImportError.COLUMN_DUPLICATE, format.file(), name);
            }
        }
        List<String> missing = format.required().stream()
                .filter(name -> !found.contains(name))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new ImportRejected(
                    ImportError.COLUMN_MISSING, format.file(), missing.size(), String.join(", ", missing));
        }
        return names;
    }

    /** The parser gives the line in its message only. */
    private static ImportProblem problem(String file, CsvParseException invalid) {
        Throwable cause = invalid.getCause() == null ? invalid : invalid.getCause();
        Matcher line = LINE.matcher(cause.getMessage() + " " + invalid.getMessage());
        return line.find()
                ? ImportProblem.of(ImportError.CSV_INVALID, file, line.group(1))
                : ImportProblem.of(ImportError.CSV_QUOTE_NOT_CLOSED, file);
    }
}
