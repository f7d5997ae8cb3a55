package org.homeward.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.homeward.print.Translations;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table into rows of a format, whether it is CSV or a sheet. Columns are found by name, in any order. What spreadsheets leave
 * behind is passed over: blank rows, empty columns, lines above the heading, rows of totals; what is not, is told about.
 */
public final class CsvFile {

    private static final int LONGEST_CELL = 100_000;
    /** A power of two. */
    private static final int SHARED = 4096;

    private static final int LONGEST_SHARED = 30;

    /** What a file of rejected rows has before a text that a spreadsheet would compute. */
    private static final Pattern FORMULA_GUARD = Pattern.compile("^'(?=\\s*[=+@\\-\u2212\uFF1D\uFF0B\uFF0D\uFF20])");

    private final Table table;
    private final FileFormat format;
    private final Collection<RejectedRow> rejected;
    private final Collection<RowNotice> notices;
    /** Told about once for a column, at its first row, not once for each of thousands. */
    private final Set<List<Object>> told = new HashSet<>();

    /** Texts of cells by their hash. */
    private final String[] shared = new String[SHARED];

    private int headerLine;

    private CsvFile(Table table, FileFormat format, Collection<RejectedRow> rejected, Collection<RowNotice> notices) {
        this.table = table;
        this.format = format;
        this.rejected = rejected;
        this.notices = notices;
    }

    /**
     * Reads one table of a set.
     *
     * @param rejected receives the rows that cannot be read, each once
     * @throws ImportRejected if the file cannot be read, or its header does not match the format
     */
    public static List<Row> read(FileSet set, FileFormat format, List<RejectedRow> rejected) {
        return read(set, format, rejected, new ArrayList<>());
    }

    /** @param notices receives what somebody should know of the rows that are read */
    public static List<Row> read(FileSet set, FileFormat format, List<RejectedRow> rejected, List<RowNotice> notices) {
        List<Row> rows = new ArrayList<>();
        read(set.table(format.file()), format, rejected, notices, rows::add);
        return rows;
    }

    /** Reads a table of any size: no more than one row is in memory. */
    public static void read(
            Table table,
            FileFormat format,
            Collection<RejectedRow> rejected,
            Collection<RowNotice> notices,
            Consumer<Row> rows) {
        new CsvFile(table, format, rejected, notices).read(rows);
    }

    private void read(Consumer<Row> rows) {
        try (TableLines lines = table.open(format.known())) {
            if (lines.headerLine() == 0) {
                throw new ImportRejected(ImportError.FILE_EMPTY, format.file(), String.join(", ", format.known()));
            }
            List<String> header = header(lines.header());
            notices.addAll(table.notices());
            headerLine = lines.headerLine();
            lines.above().forEach(line -> notice(ImportError.LINE_ABOVE_HEADING, "", line.number(), first(line)));
            Columns columns = new Columns(format.file(), header);
            while (lines.hasNext()) {
                Table.Line line = lines.next();
                RejectedRow wrong = wrong(line, header);
                if (wrong != null) {
                    rejected.add(wrong);
                } else if (isTotals(line, header)) {
                    notice(ImportError.ROW_OF_TOTALS, "", line.number(), first(line));
                } else {
                    rows.accept(new Row(columns, line.number(), cells(line, header)));
                }
            }
        }
    }

    /** The cells under a heading, without words for nothing. */
    private List<String> cells(Table.Line line, List<String> header) {
        String[] cells = new String[Math.min(header.size(), line.cells().size())];
        boolean guarded = header.contains(RejectedFile.REASON);
        for (int i = 0; i < cells.length; i++) {
            String cell = guarded
                    ? FORMULA_GUARD.matcher(line.cells().get(i)).replaceFirst("")
                    : line.cells().get(i);
            String column = header.get(i);
            if (column.isEmpty()
                    || column.equals(RejectedFile.REASON)
                    || !isKept(column) && CellText.isNeverAValue(cell)) {
                cells[i] = "";
            } else if (CellText.isWithDecimal(cell)) {
                cells[i] = cell.substring(0, cell.indexOf('.'));
                notice(ImportError.NUMBER_WITH_DECIMAL, column, column, line.number(), cell, cells[i]);
            } else {
                cells[i] = shared(cell);
            }
        }
        return Arrays.asList(cells);
    }

    /** Codes and dates stand in thousands of rows: each is in memory once, or nearly. */
    private String shared(String cell) {
        if (cell.length() > LONGEST_SHARED) {
            return cell;
        }
        int at = cell.hashCode() & (SHARED - 1);
        String before = shared[at];
        if (cell.equals(before)) {
            return before;
        }
        shared[at] = cell;
        return cell;
    }

    /** In a required cell the text stays, and is rejected there; as a name it stays and is told about: a family name may be Null. */
    private boolean isKept(String column) {
        Column described = format.column(column);
        return described.required() || described.kind() == Column.Kind.NAME;
    }

    /** The first thing for which a row cannot be read; null where there is none. */
    private @Nullable RejectedRow wrong(Table.Line line, List<String> header) {
        List<String> cells = line.cells();
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isEmpty()) {
            filled--;
        }
        if (table.isText() && (filled > header.size() || cells.size() < header.size())) {
            return new RejectedRow(
                    format.file(),
                    line.number(),
                    "",
                    Translations.english().translate("import.value.cells", cells.size()),
                    ImportProblem.of(ImportError.CELL_COUNT, cells.size(), header.size()));
        }
        for (int i = 0; i < filled; i++) {
            String column = i < header.size() ? header.get(i) : "";
            ImportProblem problem = problem(line, cells.get(i), column, i);
            if (problem != null) {
                return new RejectedRow(format.file(), line.number(), column, cells.get(i), problem);
            }
        }
        return null;
    }

    private @Nullable ImportProblem problem(Table.Line line, String cell, String column, int position) {
        if (cell.length() > LONGEST_CELL) {
            return ImportProblem.of(ImportError.CELL_TOO_LONG, cell.length(), LONGEST_CELL);
        }
        if (column.isEmpty() && !cell.isEmpty()) {
            if (table.isText()) {
                return ImportProblem.of(ImportError.CELL_WITHOUT_HEADING, position + 1, line.number(), cell);
            }
            notice(ImportError.CELL_WITHOUT_HEADING, "", position + 1, line.number(), cell);
        } else if (cell.equals(CellText.NOT_CALCULATED)) {
            return ImportProblem.of(ImportError.CELL_NOT_CALCULATED);
        } else if (CellText.isError(cell)
                || cell.equals(CellText.NOT_AVAILABLE) && format.required().contains(column)) {
            return ImportProblem.of(ImportError.CELL_WITH_ERROR);
        } else if (CellText.isShortened(cell)) {
            return ImportProblem.of(ImportError.NUMBER_SHORTENED);
        }
        return null;
    }

    /** The word for a total, and only numbers beside it: a key with that name would have a name or a code beside it. */
    private boolean isTotals(Table.Line line, List<String> header) {
        boolean named = false;
        for (int i = 0; i < Math.min(header.size(), line.cells().size()); i++) {
            String cell = line.cells().get(i);
            if (!named && CellText.isTotal(cell)) {
                named = true;
            } else if (!cell.isEmpty() && !CellText.isNumber(cell)) {
                return false;
            }
        }
        return named;
    }

    /** At the heading, so that it is told whatever becomes of the row; and once for what the first value names. */
    private void notice(ImportError error, String column, Object... values) {
        if (told.add(List.of(error, column, values[0]))) {
            notices.add(new RowNotice(format.file(), headerLine, column, ImportProblem.of(error, values)));
        }
    }

    private static String first(Table.Line line) {
        return line.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }

    private List<String> header(List<String> written) {
        List<String> names = written.stream().map(CellText::columnName).toList();
        int last = names.size();
        while (last > 0 && names.get(last - 1).isEmpty()) {
            last--;
        }
        Set<String> found = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty()) {
                continue;
            }
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
        return table.isText() ? names : names.subList(0, last);
    }
}
