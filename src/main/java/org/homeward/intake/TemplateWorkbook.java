package org.homeward.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.homeward.access.Viewer;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.check.FormatWords;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.Column;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.LayoutQueries;
import org.springframework.stereotype.Component;

/**
 * The disclosure format as a workbook: a sheet for each file with its headings, lists to choose codes from, and a sheet that says what each
 * column holds. Its cells are text, so that no spreadsheet rewrites a key or a date. The filled one holds a set that this installation accepts.
 */
@Component
public class TemplateWorkbook {

    /** The sheet that explains the others; it is not read. */
    public static final String READ_ME = "read me";

    private static final String CODES = "codes";
    private static final int ROWS = 200;
    private static final int HEAD = 40;

    private final LayoutQueries layouts;

    TemplateWorkbook(LayoutQueries layouts) {
        this.layouts = layouts;
    }

    /** @param filled with an example below the headings */
    public byte[] write(Viewer viewer, boolean filled) {
        LayoutQueries.Known known = layouts.known(viewer);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Homeward", "1.0")) {
            explain(book.newWorksheet(READ_ME));
            Map<String, String> example = example(known);
            Worksheet codes = book.newWorksheet(CODES);
            codes.setVisibilityState(VisibilityState.HIDDEN);
            int[] used = {0};
            for (FileFormat format : Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                    .toList()) {
                boolean rows = filled || format == DisclosureFormat.MANIFEST;
                sheet(book, codes, used, format, known.lists(), rows ? rows(format, example) : List.of());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void explain(Worksheet sheet) {
        List<String> heads = List.of("sheet", "column", "required", "what it holds");
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        sheet.width(0, 14);
        sheet.width(1, 26);
        sheet.width(3, 100);
        int row = 1;
        for (FormatWords.Words words : FormatWords.all()) {
            sheet.value(row, 0, words.file().replace(".csv", ""));
            sheet.value(row, 1, words.column());
            sheet.value(row, 2, words.required() ? "required" : "");
            sheet.value(row++, 3, words.meaning());
        }
    }

    private static void sheet(
            Workbook book,
            Worksheet codes,
            int[] used,
            FileFormat format,
            ReferenceData.Lists lists,
            List<Map<String, String>> rows) {
        Worksheet sheet = book.newWorksheet(format.file().replace(".csv", ""));
        sheet.freezePane(0, 1);
        int at = 0;
        for (Column column : format.columns().values()) {
            sheet.value(0, at, column.name());
            sheet.width(at, Math.clamp(column.name().length() + 4L, 14, HEAD));
            sheet.range(1, at, ROWS, at).style().format("@").set();
            List<String> choices = choices(column, lists);
            if (!choices.isEmpty()) {
                int of = used[0]++;
                for (int i = 0; i < choices.size(); i++) {
                    codes.value(i, of, choices.get(i));
                }
                // A list of several in one cell is typed, so that what is not in the list is a warning at most.
                sheet.range(1, at, ROWS, at)
                        .validateWithList(codes.range(0, of, choices.size() - 1, of))
                        .showErrorMessage(false);
            }
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).getOrDefault(column.name(), "");
                if (!cell.isEmpty()) {
                    sheet.value(row + 1, at, cell);
                }
            }
            at++;
        }
        sheet.range(0, 0, 0, at - 1).style().bold().set();
    }

    private static List<String> choices(Column column, ReferenceData.Lists lists) {
        if (column.list() != null) {
            return lists.codes(column.list()).stream().sorted().toList();
        }
        return column.kind() == Column.Kind.CODE
                ? column.codes().stream()
                        .map(code -> code.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList()
                : List.of();
    }

    private static List<Map<String, String>> rows(FileFormat format, Map<String, String> example) {
        try (InputStream file = TemplateWorkbook.class.getResourceAsStream("example/" + format.file())) {
            if (file == null) {
                return List.of();
            }
            List<Map<String, String>> rows = new ArrayList<>();
            FileSet set = FileSet.empty().with(format.file(), file.readAllBytes());
            CsvFile.read(set, format, new ArrayList<>()).forEach(row -> {
                Map<String, String> cells = new HashMap<>();
                format.known()
                        .forEach(column -> cells.put(column, example.getOrDefault(row.cell(column), row.cell(column))));
                rows.add(cells);
            });
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the example has in braces: areas and codes of this installation, in alphabetical order the first. */
    private static Map<String, String> example(LayoutQueries.Known known) {
        return Map.of(
                "{source}", "example",
                "{district}", Objects.requireNonNullElse(known.inDistrict(), ""),
                "{ward}", Objects.requireNonNullElse(known.ward(), ""),
                "{provider}", first(known.lists().providers()),
                "{agency}", first(known.lists().agencies()));
    }

    private static String first(Map<String, Integer> codes) {
        return codes.keySet().stream().min(Comparator.naturalOrder()).orElse("");
    }
}
