package org.homeward.intake.read;

import java.util.Map;

/** One row of one file: its trimmed cells by column name. A column that is absent reads as an empty cell. */
public record Row(String file, int line, Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
