package org.homeward.adversarial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of one output, cell by cell: "1,425", "fewer than 5, hidden", "hidden to protect another figure".
 *
 * @param columns for each column its groups
 * @param wholes for a column that adds up, the group that is the sum of all others
 * @param steps lists of columns, each of which includes the next
 */
record ShownCells(Map<String, Map<String, String>> columns, Map<String, String> wholes, List<List<String>> steps) {

    static ShownCells of(Map<String, String> wholes, List<List<String>> steps) {
        return new ShownCells(new LinkedHashMap<>(), wholes, steps);
    }

    void put(String column, String group, String text) {
        columns.computeIfAbsent(column, name -> new LinkedHashMap<>()).put(group, text);
    }

    int figures() {
        return columns.values().stream().mapToInt(Map::size).sum();
    }
}
