package org.homeward.intake.read;

import java.util.List;

/**
 * One row of one file: its cells by column name. A column that is absent reads as an empty cell.
 *
 * @param line where it begins in the file, or its row in the sheet
 * @param cells in the order of the columns; the last ones may be absent
 */
public record Row(Columns columns, int line, List<String> cells) {

    public String file() {
        return columns.file();
    }

    public String cell(String column) {
        int position = columns.position(column);
        return position < 0 || position >= cells.size() ? "" : cells.get(position);
    }
}
