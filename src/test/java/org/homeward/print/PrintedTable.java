package org.homeward.print;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.homeward.export.ExportTable;

/** A table of a sheet, as its template reads it: each row in words, by the names of the columns. */
public record PrintedTable(Map<String, String> heads, List<Map<String, String>> rows) {

    private static final Translations ENGLISH = Translations.english();

    /** @param name of the rows in the template */
    public static PrintedTable of(Printable printable, String name) {
        Printing printing = SampleSheet.of("coverage").sheet().printing();
        return of(printable.on(printing, ENGLISH), name);
    }

    /** Only these columns, in this order. */
    public PrintedTable pick(String... columns) {
        Map<String, String> picked = picked(heads, List.of(columns));
        return new PrintedTable(
                picked, rows.stream().map(row -> picked(row, List.of(columns))).toList());
    }

    /** The rows of a file as paper would word them, in the columns of this table; a dash for a column that it lacks. */
    public List<Map<String, String>> rowsOf(ExportTable file) {
        record Nothing() {}
        return file.records().stream()
                .map(cells -> picked(words(new Sheet.Row(cells, new Nothing())), heads.keySet()))
                .toList();
    }

    private static Map<String, String> picked(Map<String, String> all, Collection<String> columns) {
        Map<String, String> picked = new LinkedHashMap<>();
        columns.forEach(column -> picked.put(column, all.getOrDefault(column, "–")));
        return picked;
    }

    private static PrintedTable of(Sheet sheet, String name) {
        Sheet.Rows table = (Sheet.Rows) Objects.requireNonNull(sheet.parts().get(name));
        return new PrintedTable(
                table.heads(), table.rows().stream().map(PrintedTable::words).toList());
    }

    private static Map<String, String> words(Sheet.Row row) {
        RowDataSource source = new RowDataSource(List.of(row), ENGLISH, new PlainText());
        source.next();
        Map<String, String> words = new LinkedHashMap<>();
        row.cells().keySet().forEach(column -> words.put(column, read(source, column)));
        return words;
    }

    private static String read(RowDataSource row, String column) {
        JRDesignField field = new JRDesignField();
        field.setName(column);
        field.setValueClass(String.class);
        try {
            return String.valueOf(row.getFieldValue(field));
        } catch (JRException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
