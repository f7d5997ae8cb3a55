package org.homeward.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.homeward.request.Cell;

/**
 * A workbook with one sheet for each table, its column names in the first row, and a last sheet that says what the tables
 * are. The marking is at the top and bottom of each printed page. Every cell has a type: text as text, numbers as numbers,
 * and no formulas. Text that is too long for one cell continues in further columns beside it, so that a row stays a record.
 */
final class XlsxFormat {

    /** The limit of a cell is 32,767 characters. */
    private static final int MOST_IN_CELL = 32_000;

    private static final int MOST_IN_NAME = 31;

    private XlsxFormat() {}

    static byte[] write(ExportHeader head, List<ExportTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Homeward", "1.0")) {
            book.properties().setSubject(head.copy());
            Set<String> names = new HashSet<>();
            for (ExportTable table :
                    Stream.concat(tables.stream(), Stream.of(head.table())).toList()) {
                Worksheet sheet = book.newWorksheet(name(table.title(), names));
                sheet.header(head.marking(), Position.CENTER);
                sheet.footer(head.marking(), Position.CENTER);
                sheet.freezePane(0, 1);
                write(sheet, table);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, ExportTable table) {
        int at = 0;
        for (int column = 0; column < table.heads().size(); column++) {
            int source = column;
            List<Cell.Plain> cells =
                    table.rows().stream().map(row -> row.get(source)).toList();
            int parts = cells.stream().mapToInt(XlsxFormat::parts).max().orElse(1);
            for (int part = 0; part < parts; part++) {
                String head = CsvInjectionGuard.typed(table.heads().get(column));
                sheet.value(0, at + part, part == 0 ? head : head + " (" + (part + 1) + ")");
            }
            for (int row = 0; row < cells.size(); row++) {
                write(sheet, row + 1, at, cells.get(row));
            }
            at += parts;
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell.Plain cell) {
        switch (cell) {
            case Cell.Number(long number) -> sheet.value(row, column, number);
            case Cell.Decimal(var number) -> sheet.value(row, column, number);
            case Cell.Text(String text) -> {
                List<String> pieces = pieces(text);
                IntStream.range(0, pieces.size()).forEach(i -> sheet.value(row, column + i, pieces.get(i)));
            }
        }
    }

    private static int parts(Cell.Plain cell) {
        return cell instanceof Cell.Text(String text) ? Math.max(1, pieces(text).size()) : 1;
    }

    private static List<String> pieces(String text) {
        String typed = CsvInjectionGuard.typed(text);
        List<String> pieces = new java.util.ArrayList<>();
        int from = 0;
        while (from < typed.length()) {
            int to = Math.min(typed.length(), from + MOST_IN_CELL);
            if (to < typed.length() && Character.isHighSurrogate(typed.charAt(to - 1))) {
                to--;
            }
            pieces.add(typed.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** The name of a tab; a number makes it unique. */
    private static String name(String title, Set<String> names) {
        String plain =
                title.replaceAll("[^\\p{L}\\p{N} ]", " ").replaceAll(" +", " ").strip();
        String name = plain.substring(0, Math.min(plain.length(), MOST_IN_NAME)).strip();
        for (int number = 2; !names.add(name); number++) {
            String tail = " " + number;
            name = plain.substring(0, Math.min(plain.length(), MOST_IN_NAME - tail.length()))
                            .strip()
                    + tail;
        }
        return name;
    }
}
