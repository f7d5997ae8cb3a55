package org.homeward.intake.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one table, shared by all its rows. */
public final class Columns {

    private final String file;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * @param file the table that the rows are of, such as children.csv
     * @param names in the order of the cells; an empty one is no column
     */
    public Columns(String file, List<String> names) {
        this.file = file;
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                positions.put(names.get(i), i);
            }
        }
    }

    String file() {
        return file;
    }

    /** Where the cells of a column are; -1 where there is none of this name. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }
}
