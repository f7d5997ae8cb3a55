package org.homeward.intake.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of one file: its trimmed cells by column name. A column that is absent reads as an empty cell.
 *
 * @param sent where the row stands in a file of another layout; null where the sender wrote it as it is
 */
public record Row(
        String file,
        int line,
        Map<String, String> cells,
        @Nullable Sent sent) {

    /**
     * Where a sender wrote a row in a layout of its own.
     *
     * @param columns the sender's column for each of ours
     * @param values what the sender wrote where it was translated, by our columns
     */
    public record Sent(String file, int line, Map<String, String> columns, Map<String, String> values) {}

    public Row {
        cells = Map.copyOf(cells);
    }

    public Row(String file, int line, Map<String, String> cells) {
        this(file, line, cells, null);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The file in which the sender wrote it. */
    public String sentFile() {
        return sent == null ? file : sent.file();
    }

    /** What the sender calls a column of ours. */
    public String sentColumn(String column) {
        return sent == null ? column : sent.columns().getOrDefault(column, column);
    }

    /** What the sender wrote in the cell. */
    public String sentValue(String column) {
        return sent == null ? cell(column) : sent.values().getOrDefault(column, cell(column));
    }

    /** The line on which the sender wrote it. */
    public int sentLine() {
        return sent == null ? line : sent.line();
    }
}
