package org.homeward.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.print.Translations;
import org.homeward.request.Cell;
import org.homeward.request.Column;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;

/**
 * One table of a file: the same records as on the screen, in the same order.
 *
 * @param title what the table is about
 * @param heads a name with a code has two
 * @param rows texts and numbers only
 * @param records the same rows for programs: each value by the name of its column
 */
public record ExportTable(
        String title, List<String> heads, List<List<Cell.Plain>> rows, List<Map<String, Cell>> records) {

    public ExportTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        records = List.copyOf(records);
    }

    public static <R> ExportTable of(Translations translations, String title, Columns<R> columns, List<R> records) {
        List<Map<String, Cell>> cells =
                records.stream().map(row -> columns.cells(row, Face.FILE)).toList();
        return new ExportTable(
                title,
                columns.of(Face.FILE).stream()
                        .flatMap(column -> heads(column, translations))
                        .toList(),
                cells.stream()
                        .map(row -> row.values().stream()
                                .flatMap(cell -> written(cell, translations))
                                .toList())
                        .toList(),
                cells);
    }

    private static Stream<String> heads(Column<?> column, Translations translations) {
        return column.coded()
                ? Stream.of(column.head(), translations.translate("export.code", column.head()))
                : Stream.of(column.head());
    }

    /** A number to calculate with, or as text why it is not shown. */
    private static Stream<Cell.Plain> written(Cell cell, Translations translations) {
        return switch (cell) {
            case Cell.Text text -> Stream.of(text);
            case Cell.Number number -> Stream.of(number);
            case Cell.Decimal number -> Stream.of(number);
            case Cell.Coded(String code, String name) -> Stream.of(new Cell.Text(name), new Cell.Text(code));
            case Cell.Portion(var share, String words) -> Stream.of(new Cell.Text(words));
            case Cell.Figure(var count) ->
                Stream.of(
                        count.number().isPresent()
                                ? new Cell.Number(count.number().getAsInt())
                                : new Cell.Text(translations.count(count)));
        };
    }
}
