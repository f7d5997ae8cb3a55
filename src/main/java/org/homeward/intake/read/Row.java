package org.homeward.intake.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of one file: its cells by column name. A column that is absent reads as an empty cell.
 *
 * @param line where it begins in the file, or its row in the sheet
 * @param cells in the order of the columns; the last ones may be absent
 * @param sent where the row stands in a table of another layout; null where the sender wrote it as it is
 */
public record Row(
        Columns columns,
        int line,
        List<String> cells,
        @Nullable Sent sent) {

    /**
     * Where a sender wrote a row in a layout of its own.
     *
     * @param columns the sender's column for each of ours
     * @param values what the sender wrote where it was translated, by our columns
     */
    public record Sent(String file, int line, Map<String, String> columns, Map<String, String> values) {}

    public Row(Columns columns, int line, List<String> cells) {
        this(columns, line, cells, null);
    }

    public String file() {
        return columns.file();
    }

    public String cell(String column) {
        int position = columns.position(column);
        return position < 0 || position >= cells.size() ? "" : cells.get(position);
    }

    /** The file in which the sender wrote it. */
    public String sentFile() {
        return sent == null ? file() : sent.file();
    }

    /** The line on which the sender wrote it. */
    public int sentLine() {
        return sent == null ? line : sent.line();
    }

    /** What the sender calls a column of ours. */
    public String sentColumn(String column) {
        return sent == null ? column : sent.columns().getOrDefault(column, column);
    }

    /** What the sender wrote in the cell. */
    public String sentValue(String column) {
        return sent == null ? cell(column) : sent.values().getOrDefault(column, cell(column));
    }
}
