package org.homeward.intake.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that were rejected for one and the same cause: the same error in the same column of a file.
 *
 * @param rows how many rows; one that has the problem twice counts once
 * @param values what they say, the most frequent first, at most {@link #VALUES}
 * @param furtherValues how many other values they have
 * @param first the first of them
 */
public record RejectedCause(
        String file,
        String column,
        ImportError error,
        int rows,
        List<String> values,
        int furtherValues,
        RejectedRow first) {

    static final int VALUES = 3;

    private record Key(String file, String column, ImportError error) {}

    /** Every cause, the most frequent first, and in the order of the files where they are as frequent. */
    public static List<RejectedCause> of(List<RejectedRow> rejected) {
        Map<Key, List<RejectedRow>> rows = new LinkedHashMap<>();
        rejected.forEach(row -> rows.computeIfAbsent(
                        new Key(row.file(), row.column(), row.problem().error()), cause -> new ArrayList<>())
                .add(row));
        return rows.values().stream()
                .map(RejectedCause::cause)
                .sorted(Comparator.comparingInt(RejectedCause::rows).reversed())
                .toList();
    }

    private static RejectedCause cause(List<RejectedRow> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row.value(), 1, Integer::sum));
        List<String> values = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(VALUES)
                .map(Map.Entry::getKey)
                .toList();
        RejectedRow first = rows.getFirst();
        return new RejectedCause(
                first.file(),
                first.column(),
                first.problem().error(),
                (int) rows.stream().mapToInt(RejectedRow::line).distinct().count(),
                values,
                counts.size() - values.size(),
                first);
    }
}
