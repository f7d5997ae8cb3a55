package org.homeward.print;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.homeward.request.Cell;
import org.homeward.request.Column;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;

/**
 * The content of a sheet: plain text, rows and pictures, by the names in the sheet's template. It contains only
 * what its query returned, so nothing else can be printed.
 *
 * @param folder the folder of the template under {@code reports}
 * @param parts the values for the template; the rows named {@code rows} are the detail rows
 */
public record Sheet(String folder, Heading heading, Printing printing, Map<String, Part> parts) {

    public Sheet {
        if (!folder.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A sheet's folder is a plain name, not " + folder + ".");
        }
        parts = Map.copyOf(parts);
    }

    public static Sheet of(String folder, Heading heading, Printing printing) {
        return new Sheet(folder, heading, printing, Map.of());
    }

    /** @param text printed unchanged; never read as markup */
    public Sheet withText(String name, String text) {
        return with(name, new Text(text));
    }

    /** Rows that only paper has, by the components of their records. */
    public Sheet withRows(String name, List<? extends Record> rows) {
        return with(
                name,
                new Rows(
                        Map.of(),
                        rows.stream().map(row -> new Row(Map.of(), row)).toList()));
    }

    /** The rows of a table that the room shows too, by the names of its columns; a heading is called {@code name.column}. */
    public <R> Sheet withTable(String name, Columns<R> columns, List<R> rows) {
        return withTable(name, columns, rows, row -> new NothingBeside());
    }

    /** @param beside what only paper has in a row, such as a drawn bar */
    public <R> Sheet withTable(String name, Columns<R> columns, List<R> rows, Function<R, ? extends Record> beside) {
        Map<String, String> heads = new LinkedHashMap<>();
        for (Column<R> column : columns.of(Face.PAPER)) {
            heads.put(column.name(), column.head());
        }
        List<Row> printed = rows.stream()
                .map(row -> new Row(columns.cells(row, Face.PAPER), beside.apply(row)))
                .toList();
        return with(name, new Rows(heads, printed));
    }

    /** @param description what the picture shows, for screen readers */
    public Sheet withDrawing(String name, Picture picture, String description) {
        return with(name, new Drawing(picture, description));
    }

    private Sheet with(String name, Part part) {
        Map<String, Part> more = new LinkedHashMap<>(parts);
        more.put(name, part);
        return new Sheet(folder, heading, printing, more);
    }

    /**
     * @param question the room and its question
     * @param sentence the main finding, at the top of the sheet
     */
    public record Heading(String question, String title, String sentence) {}

    /** One value for a template. */
    public sealed interface Part {}

    record Text(String text) implements Part {}

    /** @param heads the headings of the columns by their names; none where the template has its own */
    record Rows(Map<String, String> heads, List<Row> rows) implements Part {

        Rows {
            heads = Collections.unmodifiableMap(new LinkedHashMap<>(heads));
            rows = List.copyOf(rows);
        }
    }

    /** @param beside what no column of the room has */
    record Row(Map<String, Cell> cells, Record beside) {

        Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    private record NothingBeside() {}

    record Drawing(Picture picture, String description) implements Part {}
}
