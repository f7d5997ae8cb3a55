package org.homeward.adversarial;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a CSV file that was downloaded from a room. */
final class BoardFile {

    private static final String TITLE = " of ";

    /** For each table whose groups add up, the group that is their sum. */
    private static final Map<String, String> WHOLES = Map.of(
            "by-district.csv", "All districts",
            "by-living-arrangement.csv", "All living arrangements",
            "by-month.csv", BoardOutputs.WHOLE);

    private static final List<String> COVERAGE =
            List.of("Returned", "Offered", "Accepted", "Interviewed", "Within 72 hours");
    private static final List<String> TRENDS = List.of("Interviews", "Episodes");
    private static final List<List<String>> STEPS = List.of(COVERAGE, List.of("Children", "Said by the child"));

    private final Map<String, Map<String, String>> columns = new HashMap<>();
    private final List<String> titles = new ArrayList<>();

    private BoardFile() {}

    /** @param files the files of the zip by name */
    static ShownCells of(Map<String, String> files) {
        BoardFile file = new BoardFile();
        files.forEach((name, text) -> {
            List<List<String>> lines = lines(text);
            file.table(name.replaceFirst("^\\S+ ", ""), lines.getFirst(), lines.subList(1, lines.size()));
        });
        return file.shown();
    }

    private static List<List<String>> lines(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void table(String title, List<String> heads, List<List<String>> rows) {
        titles.add(title);
        for (List<String> row : rows) {
            String group = row.stream()
                    .filter(cell -> !isFigure(cell) && !cell.matches("\\d+%|\u2013|"))
                    .collect(Collectors.joining(", "));
            for (int i = 0; i < row.size(); i++) {
                if (isFigure(row.get(i))) {
                    columns.computeIfAbsent(heads.get(i) + TITLE + title, none -> new HashMap<>())
                            .put(group, row.get(i));
                }
            }
        }
    }

    private static boolean isFigure(String cell) {
        return cell.matches(BoardOutputs.FIGURE);
    }

    private ShownCells shown() {
        Map<String, String> wholes = new HashMap<>();
        for (String title : titles) {
            String whole = WHOLES.getOrDefault(title, "");
            COVERAGE.forEach(head -> wholes.put(head + TITLE + title, whole));
            TRENDS.forEach(head -> wholes.put(head + TITLE + title, whole));
        }
        List<List<String>> steps = titles.stream()
                .flatMap(title -> STEPS.stream()
                        .map(chain ->
                                chain.stream().map(head -> head + TITLE + title).toList()))
                .toList();
        ShownCells shown = ShownCells.of(wholes, steps);
        columns.forEach((column, groups) -> groups.forEach((group, text) -> shown.put(column, group, text)));
        return shown;
    }
}
