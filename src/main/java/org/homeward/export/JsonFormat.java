package org.homeward.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Share;
import org.homeward.request.Cell;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables for a program, with text as everywhere: signs that cannot be seen are written out. Each row an object with the columns by their names, which stay when the headings are reworded. A
 * name with a code is an object of both; a hidden number and a share without a percentage are null, never a number; a share of noisy
 * numbers is an object of both ends of its range. What the tables are stands first.
 */
final class JsonFormat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonFormat() {}

    static byte[] write(ExportHeader head, List<ExportTable> tables) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (ExportTable table : tables) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("title", table.title());
            each.put("rows", rows(table));
            written.add(each);
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("marking", head.marking());
        file.put("about", rows(head.table()));
        file.put("tables", written);
        return JSON.writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
    }

    static List<Map<String, @Nullable Object>> rows(ExportTable table) {
        return table.records().stream().map(JsonFormat::row).toList();
    }

    private static Map<String, @Nullable Object> row(Map<String, Cell> cells) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        cells.forEach((name, cell) -> row.put(name, value(cell)));
        return row;
    }

    private static @Nullable Object value(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> CsvInjectionGuard.typed(text);
            case Cell.Number(long number) -> number;
            case Cell.Decimal(var number) -> number;
            case Cell.Coded(String code, String name) -> coded(code, name);
            case Cell.Figure(var count) ->
                count.number().isPresent() ? count.number().getAsInt() : null;
            case Cell.Portion(var share, String words) ->
                share.range().map(JsonFormat::percent).orElse(null);
        };
    }

    private static Object percent(Share.Range range) {
        if (range.from() == range.to()) {
            return range.from();
        }
        Map<String, Integer> ends = new LinkedHashMap<>();
        ends.put("from", range.from());
        ends.put("to", range.to());
        return ends;
    }

    private static Map<String, String> coded(String code, String name) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("code", CsvInjectionGuard.typed(code));
        both.put("name", CsvInjectionGuard.typed(name));
        return both;
    }
}
