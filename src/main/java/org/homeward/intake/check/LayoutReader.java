package org.homeward.intake.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.intake.read.Column;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;

/**
 * Makes rows of ours of the tables of a sender. A child of whom nothing else is said is left out: a return lists every child in care, and only
 * those who went missing are needed here.
 */
final class LayoutReader {

    private final FileSet files;
    private final Manifest manifest;
    private final Layout layout;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> atKey = new HashMap<>();
    private final List<RejectedRow> malformed = new ArrayList<>();
    private final List<RowNotice> notices = new ArrayList<>();
    private final Map<String, Integer> sent = new LinkedHashMap<>();

    LayoutReader(FileSet files, Manifest manifest, Layout layout) {
        this.files = files;
        this.manifest = manifest;
        this.layout = layout;
        DisclosureFormat.ALL.forEach(format -> rows.put(format.file(), new ArrayList<>()));
    }

    /** @throws ImportRejected if no table is one of the layout */
    ParsedSet read() {
        for (String file : files.names()) {
            if (!file.equals(DisclosureFormat.MANIFEST.file()) && !file.equals(Layout.FILE)) {
                read(file);
            }
        }
        if (sent.isEmpty()) {
            throw new ImportRejected(ImportError.LAYOUT_WITHOUT_TABLE, layout.name());
        }
        leaveOutOtherChildren();
        rows.values().removeIf(List::isEmpty);
        return new ParsedSet(files, manifest, rows, malformed, notices, sent);
    }

    private void read(String file) {
        CsvFile.RawTable table = CsvFile.table(files, file);
        List<Layout.Table> fitting = layout.tables().stream()
                .filter(each -> each.fits(table.header()))
                .toList();
        if (fitting.isEmpty()) {
            notices.add(new RowNotice(file, 1, "", ImportProblem.of(ImportError.LAYOUT_FILE_NOT_READ, file)));
            return;
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            columns.putIfAbsent(Layout.plain(table.header().get(i)), i);
        }
        for (CsvFile.RawLine line : table.lines()) {
            if (line.cells().size() == table.header().size()) {
                fitting.forEach(each -> each.rows().forEach(target -> add(file, line, columns, target)));
            } else {
                malformed.add(CsvFile.unequal(
                        file, line.line(), line.cells().size(), table.header().size()));
            }
        }
        sent.put(file, table.lines().size());
    }

    private void add(String file, CsvFile.RawLine line, Map<String, Integer> columns, Layout.Target target) {
        Map<String, String> cells = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        List<RejectedRow> unknown = new ArrayList<>();
        target.cells().forEach((to, cell) -> {
            String value = cell.from().isEmpty() ? constant(cell) : written(cell, line, columns);
            names.put(to, cell.from().isEmpty() ? to : String.join(" + ", cell.from()));
            if (!value.isEmpty()) {
                String meant = cell.values().isEmpty() ? value : cell.values().get(value.toLowerCase(Locale.ROOT));
                if (meant == null) {
                    unknown.add(new RejectedRow(
                            file,
                            line.line(),
                            names.getOrDefault(to, to),
                            value,
                            ImportProblem.of(
                                    ImportError.LAYOUT_VALUE_UNKNOWN,
                                    String.join(", ", cell.values().keySet()))));
                } else if (!meant.isEmpty()) {
                    cells.put(to, meant);
                    if (!meant.equals(value)) {
                        written.put(to, value);
                    }
                }
            }
        });
        if (isEmpty(target, cells)) {
            return;
        }
        malformed.addAll(unknown);
        if (unknown.isEmpty()) {
            merge(target.format(), cells, new Row.Sent(file, line.line(), names, written));
        }
    }

    private String constant(Layout.Cell cell) {
        String constant = cell.constant();
        return constant.startsWith("{")
                ? manifest.cells().getOrDefault(constant.substring(1, constant.length() - 1), "")
                : constant;
    }

    private static String written(Layout.Cell cell, CsvFile.RawLine line, Map<String, Integer> columns) {
        return cell.from().stream()
                .map(name -> columns.get(Layout.plain(name)))
                .map(column -> column == null ? "" : line.cells().get(column))
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
        List<Row> all = rows.get(format.file());
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
            all.add(new Row(format.file(), all.size() + 2, cells, at));
            return;
        }
        Row first = all.get(before);
        Map<String, String> both = new HashMap<>(cells);
        both.putAll(first.cells());
        cells.forEach((column, value) -> {
            if (!first.cell(column).isEmpty() && !first.cell(column).equals(value)) {
                notices.add(new RowNotice(
                        at.file(),
                        at.line(),
                        at.columns().getOrDefault(column, column),
                        ImportProblem.of(ImportError.LAYOUT_CONTRADICTS, first.sentLine())));
            }
        });
        all.set(before, new Row(format.file(), first.line(), both, first.sent()));
    }

    private void leaveOutOtherChildren() {
        Set<String> needed = new HashSet<>();
        rows.forEach((file, all) -> {
            if (!file.equals(DisclosureFormat.CHILDREN.file())) {
                all.forEach(row -> needed.add(row.cell("child_key")));
            }
        });
        Map<String, Integer> left = new LinkedHashMap<>();
        List<Row> children = new ArrayList<>();
        for (Row row : rows.get(DisclosureFormat.CHILDREN.file())) {
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
