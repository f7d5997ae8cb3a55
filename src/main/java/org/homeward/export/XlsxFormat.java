package org.homeward.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook in which every cell has a type: text as text, numbers as numbers, and no formulas. The header is on the first
 * sheet and the marking on each. Text that is too long for one cell continues in the rows below.
 */
final class XlsxFormat {

    /** The limit of a cell is 32,767 characters. */
    private static final int MOST_IN_CELL = 32_000;

    private static final int MOST_IN_NAME = 31;

    private XlsxFormat() {}

    static byte[] write(ExportHeader head, List<ExportTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Homeward", "1.0")) {
            Page first = new Page(book.newWorksheet(name(head.lines().get(1).text(), 0)));
            head.lines().forEach(line -> first.row(List.of(text(line.name()), text(line.text()))));
            int number = 1;
            for (ExportTable table : tables) {
                write(book.newWorksheet(name(table.title(), number++)), head, table);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, ExportHeader head, ExportTable table) {
        Page page = new Page(sheet);
        page.row(List.of(text(head.lines().getFirst().text())));
        page.row(List.of(text(table.title())));
        page.row(table.heads().stream().map(XlsxFormat::text).toList());
        table.rows().forEach(page::row);
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    /** The name of a tab; the number makes it unique. */
    private static String name(String title, int number) {
        String plain =
                title.replaceAll("[^\\p{L}\\p{N} ]", " ").replaceAll(" +", " ").strip();
        String tail = " " + number;
        String start = plain.substring(0, Math.min(plain.length(), MOST_IN_NAME - tail.length()));
        return number == 0 ? start : start.strip() + tail;
    }

    /** A sheet, filled from top to bottom. */
    private static final class Page {

        private final Worksheet sheet;
        private int next;

        Page(Worksheet sheet) {
            this.sheet = sheet;
        }

        void row(List<Cell> cells) {
            int height = 1;
            for (int column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case Cell.Number(long number) -> sheet.value(next, column, number);
                    case Cell.Text(String text) ->
                        height = Math.max(height, writeText(column, CsvInjectionGuard.typed(text)));
                }
            }
            next += height;
        }

        private int writeText(int column, String text) {
            int from = 0;
            int lines = 0;
            while (from < text.length()) {
                int to = Math.min(text.length(), from + MOST_IN_CELL);
                if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                    to--;
                }
                sheet.value(next + lines++, column, text.substring(from, to));
                from = to;
            }
            return Math.max(1, lines);
        }
    }
}
