package org.homeward.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one output shows, cell by cell and in its own words: "1,425", "fewer than 5, hidden", "hidden with others".
 *
 * @param additive the columns of which the groups make the whole
 * @param whole the name of the group that is the whole; empty where there is none
 */
record Shown(Map<String, Map<String, String>> columns, Set<String> additive, String whole) {

    static Shown of(Set<String> additive, String whole) {
        return new Shown(new LinkedHashMap<>(), additive, whole);
    }

    void put(String column, String group, String words) {
        columns.computeIfAbsent(column, name -> new LinkedHashMap<>()).put(group, words);
    }

    int figures() {
        return columns.values().stream().mapToInt(Map::size).sum();
    }
}
