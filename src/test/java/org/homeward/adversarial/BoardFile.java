package org.homeward.adversarial;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
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
            "By district", "All districts",
            "By living arrangement", "All living arrangements",
            "By month", BoardOutputs.WHOLE);

    private static final List<String> COVERAGE =
            List.of("Returned", "Offered", "Accepted", "Interviewed", "Within 72 hours");
    private static final List<String> TRENDS = List.of("Interviews", "Episodes");
    private static final List<List<String>> STEPS = List.of(COVERAGE, List.of("Children", "Said by the child"));

    private final Map<String, Map<String, String>> columns = new HashMap<>();
    private final List<String> titles = new ArrayList<>();

    private BoardFile() {}

    static ShownCells of(String text) {
        BoardFile file = new BoardFile();
        List<List<String>> lines;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            lines = csv.stream().map(CsvRecord::getFields).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (int i = 0; i < lines.size() - 2; i++) {
            if (isEmpty(lines.get(i))) {
                file.table(lines.get(i + 1).getFirst(), lines.get(i + 2), lines.subList(i + 3, lines.size()));
            }
        }
        return file.shown();
    }

    private static boolean isEmpty(List<String> line) {
        return line.size() == 1 && line.getFirst().isEmpty();
    }

    private void table(String title, List<String> heads, List<List<String>> rows) {
        titles.add(title);
        for (List<String> row : rows) {
            if (isEmpty(row)) {
                return;
            }
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
