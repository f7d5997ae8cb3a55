package org.homeward.intake.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rejected rows of one file as they were sent, in its own columns, each with why; to be corrected and sent again. */
public record RejectedFile(String file, List<String> heads, List<Rejected> rows) {

    /** The column with the reason. An import leaves it aside, so that the corrected file can be sent as it is. */
    public static final String REASON = "homeward_reason";

    /** @param reason what is wrong and what would be right, one problem after the other; empty for none */
    public record Rejected(List<String> cells, String reason) {}

    public RejectedFile {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * Of each file with rejected rows, and before them what makes them a set; nothing where no row was rejected.
     *
     * @param about the files that say what the others are, as far as the set has them
     */
    public static List<RejectedFile> of(FileSet files, List<RejectedRow> rejected, List<String> about) {
        if (rejected.isEmpty()) {
            return List.of();
        }
        Map<String, Map<Integer, String>> reasons = new LinkedHashMap<>();
        for (RejectedRow row : rejected) {
            String reason = (row.column().isEmpty() ? "" : row.column() + ": ") + row.reason() + " " + row.remedy();
            reasons.computeIfAbsent(row.file(), file -> new LinkedHashMap<>())
                    .merge(row.line(), reason, (one, other) -> one + " | " + other);
        }
        List<RejectedFile> all = new ArrayList<>();
        about.stream().filter(files::holds).forEach(file -> all.add(read(files, file, Map.of())));
        reasons.forEach((file, lines) -> all.add(read(files, file, lines)));
        return all;
    }

    /** @param reasons by line; without any, every row */
    private static RejectedFile read(FileSet files, String file, Map<Integer, String> reasons) {
        try (TableLines lines = files.table(file).open(List.of())) {
            List<String> heads = lines.header();
            List<Rejected> rows = new ArrayList<>();
            while (lines.hasNext()) {
                Table.Line line = lines.next();
                if (reasons.isEmpty() || reasons.containsKey(line.number())) {
                    rows.add(new Rejected(line.cells(), reasons.getOrDefault(line.number(), "")));
                }
            }
            return new RejectedFile(file, heads, rows);
        } catch (ImportRejected unreadable) {
            return new RejectedFile(file, List.of(), List.of());
        }
    }
}
