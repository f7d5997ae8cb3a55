package org.homeward.sample.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row; cells are set by the column's name, and what is never set stays empty. */
final class Row {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<String> columns;
    private final String[] cells;

    Row(List<String> columns) {
        this.columns = columns;
        this.cells = new String[columns.size()];
        Arrays.fill(cells, "");
    }

    Row set(String column, @Nullable Object value) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("There is no column " + column + " among " + columns);
        }
        cells[index] = written(value);
        return this;
    }

    String get(String column) {
        return cells[columns.indexOf(column)];
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    Row copy() {
        Row copy = new Row(columns);
        System.arraycopy(cells, 0, copy.cells, 0, cells.length);
        return copy;
    }

    List<String> cells() {
        return List.of(cells);
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "yes" : "no";
            case LocalDate day -> DAY.format(day);
            case Collection<?> list -> list.stream().map(Object::toString).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}
