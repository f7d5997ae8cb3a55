package org.homeward.intake.read;

import java.util.Map;

/** One row of one file by column name, every cell trimmed; an absent column reads as an empty cell. */
public record Row(String file, int line, Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
