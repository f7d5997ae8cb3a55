package org.homeward.intake.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.read.CellText;
import org.homeward.intake.read.Column;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.TableLines;

/**
 * How a service writes its files, and which column of ours each of its columns is. Layouts are files themselves: those of national returns are
 * resources of this package, and what somebody matched on screen is kept as the same kind of file.
 *
 * @param name what a manifest calls it
 * @param tables what the sender's tables are called here; a table is known by its columns, never by the name of its file
 */
public record Layout(String name, List<Table> tables) {

    /** Its own file in a set, for a layout that somebody matched. */
    public static final String FILE = "layout.csv";

    private static final Pattern BY_COMMA = Pattern.compile("[;,]");
    private static final Pattern BY_SEMICOLON = Pattern.compile(";");
    private static final Pattern NEVER = Pattern.compile("(?!)");

    /** The columns of such a file. */
    public static final FileFormat FORMAT = FileFormat.of(
            FILE,
            Column.text("from_table"),
            Column.text("from_column"),
            Column.text("from_value"),
            Column.text("to_table"),
            Column.text("to_column"),
            Column.text("to_value"));

    /**
     * One table of the sender.
     *
     * @param needed whether the layout is not known without it; any other table may be absent
     * @param rows what each of its rows becomes
     */
    public record Table(String name, boolean needed, List<Target> rows) {

        /** Whether nothing of it is stored. */
        boolean isOnlyCompared() {
            return rows.stream().allMatch(target -> target.format() == DisclosureFormat.CARE);
        }

        /** Every column that it must have. */
        Set<String> columns() {
            return rows.stream()
                    .flatMap(target -> target.cells().values().stream())
                    .flatMap(cell -> cell.from().stream())
                    .flatMap(column -> either(column).stream())
                    .filter(column -> !isText(column))
                    .map(CellText::columnName)
                    .collect(Collectors.toSet());
        }

        boolean fits(org.homeward.intake.read.Table sent) {
            try (TableLines lines = sent.open(columns())) {
                return lines.header().stream()
                        .map(CellText::columnName)
                        .collect(Collectors.toSet())
                        .containsAll(columns());
            }
        }
    }

    /**
     * A row of ours that each row of a table becomes.
     *
     * @param table the name of our file, without its end; what follows a slash tells rows apart that one line becomes: statements/place
     */
    public record Target(String table, FileFormat format, SequencedMap<String, Cell> cells) {}

    /**
     * A cell of ours.
     *
     * @param from columns of the sender, joined by a blank where there are several; one in double quotes is a text, and of
     *     several with an upright line between them the first counts that says something
     * @param values what each value of the sender means; empty where it is taken as it is
     * @param constant what it is where it comes from no column; in braces the name of a cell of the manifest
     */
    public record Cell(List<String> from, Map<String, String> values, String constant) {

        /** The columns that it comes from, as messages name them. */
        String columns() {
            return from.stream()
                    .map(each -> either(each).stream()
                            .filter(column -> from.size() == 1 || !isText(column))
                            .collect(Collectors.joining(" | ")))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(" + "));
        }
    }

    /** @param lines the rows of a file with the columns of {@link #FORMAT} */
    public static Layout of(String name, List<Row> lines) {
        SequencedMap<String, SequencedMap<String, SequencedMap<String, Cell>>> tables = new LinkedHashMap<>();
        for (Row line : lines) {
            SequencedMap<String, Cell> cells = tables.computeIfAbsent(
                            line.cell("from_table"), table -> new LinkedHashMap<>())
                    .computeIfAbsent(line.cell("to_table"), table -> new LinkedHashMap<>());
            cells.merge(line.cell("to_column"), cell(line), Layout::both);
        }
        List<Table> all = new ArrayList<>();
        tables.forEach((table, targets) -> {
            List<Target> rows = new ArrayList<>();
            targets.forEach((to, cells) -> rows.add(target(name, to, cells)));
            boolean needed = !table.endsWith("?");
            all.add(new Table(needed ? table : table.substring(0, table.length() - 1), needed, rows));
        });
        return new Layout(name, all);
    }

    private static Cell cell(Row line) {
        String from = line.cell("from_column");
        String value = line.cell("from_value");
        List<String> columns = from.isEmpty() ? List.of() : Arrays.asList(from.split(" \\+ "));
        return new Cell(
                columns,
                value.isEmpty() ? Map.of() : Map.of(value.toLowerCase(Locale.ROOT), line.cell("to_value")),
                columns.isEmpty() ? line.cell("to_value") : "");
    }

    /** Two lines about one cell: each says what one value means. */
    private static Cell both(Cell one, Cell other) {
        Map<String, String> values = new LinkedHashMap<>(one.values());
        values.putAll(other.values());
        return new Cell(one.from(), values, one.constant());
    }

    private static Target target(String name, String to, SequencedMap<String, Cell> cells) {
        FileFormat format =
                format(to).orElseThrow(() -> new ImportRejected(ImportError.LAYOUT_TABLE_UNKNOWN, name, to));
        cells.sequencedKeySet().stream()
                .filter(column -> !format.known().contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new ImportRejected(ImportError.LAYOUT_COLUMN_UNKNOWN, name, to, column);
                });
        return new Target(to, format, cells);
    }

    /** The file of ours that a table of a layout is. */
    static Optional<FileFormat> format(String table) {
        String file = table.replaceFirst("/.*", "") + ".csv";
        return Stream.concat(DisclosureFormat.ALL.stream(), Stream.of(DisclosureFormat.CARE))
                .filter(each -> each.file().equals(file))
                .findFirst();
    }

    /** Whether each of several codes in a cell becomes a row. */
    static boolean isRowForEach(FileFormat format, String column) {
        return column.equals("code") && (format == DisclosureFormat.FACTORS || format == DisclosureFormat.HARMS);
    }

    /** What divides several codes in one cell; nothing where there is one at most. */
    static Pattern divider(FileFormat format, String column) {
        if (isRowForEach(format, column)) {
            return BY_COMMA;
        }
        return column.equals("referrals") || column.equals("audiences") ? BY_SEMICOLON : NEVER;
    }

    /** The columns of which the first that is filled counts. */
    static List<String> either(String from) {
        return Arrays.asList(from.split(" \\| "));
    }

    static boolean isText(String from) {
        return from.length() > 1 && from.startsWith("\"") && from.endsWith("\"");
    }
}
