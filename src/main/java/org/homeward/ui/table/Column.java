package org.homeward.ui.table;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import org.homeward.ui.count.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One column: its heading, and a function from record to cell. Exactly one of words, figure and part is set.
 *
 * @param order what the column is sorted by, null for a record that comes last in both directions; null where a column cannot
 *     be sorted
 * @param kind how its cells are written
 */
record Column<R>(
        String head,
        @Nullable Function<R, String> words,
        @Nullable Function<R, Figure> figure,
        @Nullable Function<R, Component> part,
        @Nullable Function<R, @Nullable Comparable<?>> order,
        Kind kind) {

    enum Kind {
        ROW_HEAD,
        TEXT,
        /** A figure, or a share of one: aligned at the right, and sorted from the largest. */
        NUMBER,
        PART
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
