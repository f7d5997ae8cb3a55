package org.homeward.intake.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.ChildView;
import org.homeward.intake.read.CellText;
import org.homeward.intake.read.Column;
import org.homeward.intake.read.Columns;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.read.Table;
import org.homeward.intake.read.TableLines;

/**
 * Makes rows of ours of the tables of a sender. A child of whom nothing else is said is left out: a return lists every child in care, and only
 * those who went missing are needed here.
 */
final class LayoutReader {

    private final FileSet files;
    private final Manifest manifest;
    private final Layout layout;
    private final String audiences;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> atKey = new HashMap<>();
    private final List<RejectedRow> malformed = new ArrayList<>();
    private final List<RowNotice> notices = new ArrayList<>();
    private final Map<String, Integer> sent = new LinkedHashMap<>();

    /** @param audiences who may read what no child was asked about, as a cell of ours */
    LayoutReader(FileSet files, Manifest manifest, Layout layout, String audiences) {
        this.audiences = audiences;
        this.files = files;
        this.manifest = manifest;
        this.layout = layout;
    }

    /** @throws ImportRejected if no table is one of the layout */
    ParsedSet read() {
        notices.addAll(files.notices());
        for (Table table : files.tables().values()) {
            if (!table.name().equals(DisclosureFormat.MANIFEST.file())
                    && !table.name().equals(Layout.FILE)) {
                read(table);
            }
        }
        if (sent.isEmpty()) {
            throw new ImportRejected(ImportError.LAYOUT_WITHOUT_TABLE, layout.name());
        }
        leaveOutOtherChildren();
        rows.values().removeIf(List::isEmpty);
        return new ParsedSet(files, manifest, rows, malformed, notices, sent);
    }

    private void read(Table table) {
        List<Layout.Table> fitting =
                layout.tables().stream().filter(each -> each.fits(table)).toList();
        if (fitting.isEmpty()) {
            notices.add(new RowNotice(
                    table.name(), 1, "", ImportProblem.of(ImportError.LAYOUT_FILE_NOT_READ, table.name())));
            return;
        }
        if (fitting.stream().allMatch(Layout.Table::isOnlyCompared)) {
            compareWith(table, fitting);
            return;
        }
        int before = malformed.size();
        List<Row> lines = new ArrayList<>();
        CsvFile.read(table, asSent(table, fitting), malformed, notices, lines::add);
        sent.put(table.name(), lines.size() + malformed.size() - before);
        lines.forEach(line -> fitting.forEach(each -> each.rows().forEach(target -> add(line, target))));
    }

    /** A line of it that cannot be read is no row that somebody loses. */
    private void compareWith(Table table, List<Layout.Table> fitting) {
        List<Row> lines = new ArrayList<>();
        CsvFile.read(table, asSent(table, fitting), new ArrayList<>(), notices, lines::add);
        lines.forEach(line -> fitting.forEach(each -> each.rows().forEach(target -> add(line, target))));
        notices.add(
                new RowNotice(table.name(), 1, "", ImportProblem.of(ImportError.LAYOUT_FILE_COMPARED, table.name())));
    }

    /** Its columns as the sender has them: text of any kind. */
    private static FileFormat asSent(Table table, List<Layout.Table> fitting) {
        Set<String> wanted =
                fitting.stream().flatMap(each -> each.columns().stream()).collect(Collectors.toSet());
        try (TableLines lines = table.open(wanted)) {
            return FileFormat.of(
                    table.name(),
                    lines.header().stream()
                            .map(CellText::columnName)
                            .filter(name -> !name.isEmpty())
                            .map(Column::text)
                            .toArray(Column[]::new));
        }
    }

    private void add(Row line, Layout.Target target) {
        Map<String, String> cells = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        List<RejectedRow> unknown = new ArrayList<>();
        target.cells().forEach((to, cell) -> {
            String value = cell.from().isEmpty() ? constant(cell) : written(cell, line);
            names.put(to, cell.from().isEmpty() ? to : cell.columns());
            String meant = Layout.divider(target.format(), to)
                    .splitAsStream(value)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(part -> meaning(cell, part).orElseGet(() -> {
                        unknown.add(unknown(line, Objects.requireNonNull(names.get(to)), part, cell));
                        return "";
                    }))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(";"));
            if (!meant.isEmpty()) {
                cells.put(to, meant);
                if (!meant.equals(value)) {
                    written.put(to, value);
                }
            }
        });
        if (unknown.isEmpty() && isEmpty(target, cells)) {
            return;
        }
        malformed.addAll(unknown);
        if (unknown.isEmpty()) {
            if (target.format() == DisclosureFormat.STATEMENTS) {
                handle(cells);
            }
            Row.Sent at = new Row.Sent(line.file(), line.line(), names, written);
            rowForEach(target, cells).forEach(each -> merge(target.format(), each, at));
        }
    }

    private static Optional<String> meaning(Layout.Cell cell, String value) {
        return cell.values().isEmpty()
                ? Optional.of(value)
                : Optional.ofNullable(cell.values().get(value.toLowerCase(Locale.ROOT)));
    }

    private static RejectedRow unknown(Row line, String column, String value, Layout.Cell cell) {
        return new RejectedRow(
                line.file(),
                line.line(),
                column,
                value,
                ImportProblem.of(
                        ImportError.LAYOUT_VALUE_UNKNOWN,
                        String.join(", ", cell.values().keySet())));
    }

    /** Without a word about it the child was not asked; who may read it then is what two people agreed on for the source, or nobody. */
    private void handle(Map<String, String> cells) {
        String view = cells.computeIfAbsent("child_view", column -> "not asked");
        boolean objected = view.replace('_', ' ').strip().equalsIgnoreCase(ChildView.OBJECTED.name());
        cells.computeIfAbsent("audiences", column -> objected ? "none" : audiences);
    }

    private static List<Map<String, String>> rowForEach(Layout.Target target, Map<String, String> cells) {
        String code = cells.getOrDefault("code", "");
        if (!Layout.isRowForEach(target.format(), "code") || !code.contains(";")) {
            return List.of(cells);
        }
        return Stream.of(code.split(";"))
                .distinct()
                .map(each -> {
                    Map<String, String> row = new HashMap<>(cells);
                    row.put("code", each);
                    return row;
                })
                .toList();
    }

    private String constant(Layout.Cell cell) {
        String constant = cell.constant();
        return constant.startsWith("{")
                ? manifest.cells().getOrDefault(constant.substring(1, constant.length() - 1), "")
                : constant;
    }

    /** The first that says something. Where none does, a word for nothing is kept: it may be what a child said. */
    private static String first(List<String> columns, Row line) {
        List<String> filled = columns.stream()
                .map(each -> Layout.isText(each)
                        ? each.substring(1, each.length() - 1)
                        : line.cell(CellText.columnName(each)))
                .filter(each -> !each.isEmpty())
                .toList();
        return filled.stream()
                .filter(each -> !CellText.isNothing(each))
                .findFirst()
                .orElse(filled.isEmpty() ? "" : filled.getLast());
    }

    private static String written(Layout.Cell cell, Row line) {
        return cell.from().stream()
                .map(name ->
                        Layout.isText(name) ? name.substring(1, name.length() - 1) : first(Layout.either(name), line))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A row without anything that its kind must have, such as an offer without day or outcome: the sender had nothing to say of it. */
    private static boolean isEmpty(Layout.Target target, Map<String, String> cells) {
        List<String> asked = target.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().from().isEmpty())
                .map(Map.Entry::getKey)
                .filter(column -> isContent(target.format().column(column)))
                .toList();
        return !asked.isEmpty() && asked.stream().noneMatch(cells::containsKey);
    }

    private static boolean isContent(Column column) {
        return column.required() && column.kind() != Column.Kind.KEY && column.kind() != Column.Kind.REFERENCE;
    }

    /** Rows with one key are one record: a child stands on each line of its episodes. What the first line says holds. */
    private void merge(FileFormat format, Map<String, String> cells, Row.Sent at) {
        List<Row> all = rows.computeIfAbsent(format.file(), file -> new ArrayList<>());
        String keyColumn = format.columns().values().stream()
                .filter(column -> column.kind() == Column.Kind.KEY)
                .map(Column::name)
                .findFirst()
                .orElse("");
        String key = cells.getOrDefault(keyColumn, "");
        Integer before = key.isEmpty()
                ? null
                : atKey.computeIfAbsent(format.file(), file -> new HashMap<>()).putIfAbsent(key, all.size());
        if (before == null) {
            all.add(row(format, all.size() + 2, cells, at));
            return;
        }
        Row first = all.get(before);
        Map<String, String> both = new HashMap<>(cells);
        format.known().stream()
                .filter(column -> !first.cell(column).isEmpty())
                .forEach(column -> both.put(column, first.cell(column)));
        cells.forEach((column, value) -> {
            if (!first.cell(column).isEmpty() && !first.cell(column).equals(value)) {
                notices.add(new RowNotice(
                        at.file(),
                        at.line(),
                        at.columns().getOrDefault(column, column),
                        ImportProblem.of(ImportError.LAYOUT_CONTRADICTS, first.sentLine())));
            }
        });
        all.set(before, row(format, first.line(), both, Objects.requireNonNull(first.sent())));
    }

    private static Row row(FileFormat format, int line, Map<String, String> cells, Row.Sent at) {
        List<String> columns = List.copyOf(format.known());
        return new Row(
                new Columns(format.file(), columns),
                line,
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList(),
                at);
    }

    private void leaveOutOtherChildren() {
        Set<String> needed = new HashSet<>();
        rows.forEach((file, all) -> {
            if (!file.equals(DisclosureFormat.CHILDREN.file()) && !file.equals(DisclosureFormat.CARE.file())) {
                all.forEach(row -> needed.add(row.cell("child_key")));
            }
        });
        Map<String, Integer> left = new LinkedHashMap<>();
        List<Row> children = new ArrayList<>();
        for (Row row : rows.getOrDefault(DisclosureFormat.CHILDREN.file(), List.of())) {
            if (needed.contains(row.cell("child_key"))) {
                children.add(row);
            } else {
                left.merge(row.sentFile(), 1, Integer::sum);
            }
        }
        rows.put(DisclosureFormat.CHILDREN.file(), children);
        left.forEach((file, count) ->
                notices.add(new RowNotice(file, 1, "", ImportProblem.of(ImportError.LAYOUT_CHILDREN_LEFT_OUT, count))));
    }
}
