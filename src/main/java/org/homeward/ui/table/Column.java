package org.homeward.ui.table;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import org.homeward.ui.count.Figure;
import org.jspecify.annotations.Nullable;

/** One column: its heading, and a function from record to cell. Exactly one of the three functions is set. */
record Column<R>(
        String head,
        @Nullable Function<R, String> words,
        @Nullable Function<R, Figure> figure,
        @Nullable Function<R, Component> part,
        boolean rowHead) {

    static <R> Column<R> ofWords(String head, Function<R, String> words, boolean rowHead) {
        return new Column<>(head, words, null, null, rowHead);
    }

    static <R> Column<R> ofFigure(String head, Function<R, Figure> figure) {
        return new Column<>(head, null, figure, null, false);
    }

    static <R> Column<R> ofPart(String head, Function<R, Component> part) {
        return new Column<>(head, null, null, part, false);
    }
}
