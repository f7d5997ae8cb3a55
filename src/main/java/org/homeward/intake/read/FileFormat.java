package org.homeward.intake.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** One kind of file: its columns by name. */
public record FileFormat(String file, SequencedMap<String, Column> columns) {

    public static FileFormat of(String file, Column... columns) {
        SequencedMap<String, Column> byName = new LinkedHashMap<>();
        Arrays.stream(columns).forEach(column -> byName.put(column.name(), column));
        return new FileFormat(file, byName);
    }

    public Set<String> known() {
        return columns.sequencedKeySet();
    }

    public Set<String> required() {
        return columns.values().stream()
                .filter(Column::required)
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    /** @throws IllegalArgumentException if the file has no such column */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(file + " has no column " + name);
        }
        return column;
    }
}
