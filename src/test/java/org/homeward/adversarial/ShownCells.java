package org.homeward.adversarial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one output shows, cell by cell and in its own words: "1,425", "fewer than 5, hidden", "hidden with others".
 *
 * @param columns for each column its groups
 * @param wholes for a column that adds up, the group that is the sum of all others
 * @param steps columns of which each holds all that the next one does
 */
record ShownCells(Map<String, Map<String, String>> columns, Map<String, String> wholes, List<List<String>> steps) {

    static ShownCells of(Map<String, String> wholes, List<List<String>> steps) {
        return new ShownCells(new LinkedHashMap<>(), wholes, steps);
    }

    void put(String column, String group, String words) {
        columns.computeIfAbsent(column, name -> new LinkedHashMap<>()).put(group, words);
    }

    int figures() {
        return columns.values().stream().mapToInt(Map::size).sum();
    }
}
