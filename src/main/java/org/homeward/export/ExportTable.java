package org.homeward.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.homeward.disclosure.Count;
import org.homeward.print.Translations;

/**
 * One table of a file: the same records as on the screen, in the same order.
 *
 * @param title what the table is about
 */
public record ExportTable(String title, List<String> heads, List<List<Cell>> rows) {

    public ExportTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** A table of these records; its columns are added one after another. */
    public static <R> Columns<R> of(Translations translations, String title, List<R> records) {
        return new Columns<>(translations, title, records);
    }

    /** The columns of a table, each with its heading and a function from record to cell. */
    public static final class Columns<R> {

        private final Translations translations;
        private final String title;
        private final List<R> records;
        private final List<String> heads = new ArrayList<>();
        private final List<Function<R, Cell>> cells = new ArrayList<>();

        private Columns(Translations translations, String title, List<R> records) {
            this.translations = translations;
            this.title = title;
            this.records = records;
        }

        public Columns<R> words(String head, Function<R, String> words) {
            return column(head, row -> new Cell.Text(words.apply(row)));
        }

        /** A name and beside it its code, for a program that reads the file. */
        public Columns<R> coded(String head, Function<R, String> code, Function<R, String> name) {
            return words(head, name).words(translations.translate("export.code", head), code);
        }

        /** The number, or as text why it is not shown. */
        public Columns<R> count(String head, Function<R, Count> count) {
            return column(head, row -> Cell.of(count.apply(row), translations::count));
        }

        public Columns<R> number(String head, ToLongFunction<R> number) {
            return column(head, row -> new Cell.Number(number.applyAsLong(row)));
        }

        private Columns<R> column(String head, Function<R, Cell> cell) {
            heads.add(head);
            cells.add(cell);
            return this;
        }

        public ExportTable table() {
            return new ExportTable(
                    title,
                    heads,
                    records.stream()
                            .map(row ->
                                    cells.stream().map(cell -> cell.apply(row)).toList())
                            .toList());
        }
    }
}
