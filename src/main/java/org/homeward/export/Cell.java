package org.homeward.export;

import org.homeward.disclosure.Count;

/** The content of one cell: text, or a number to calculate with. A suppressed count is text and carries no number. */
sealed interface Cell {

    Cell EMPTY = new Text("");

    record Text(String text) implements Cell {}

    record Number(long number) implements Cell {}

    static Cell of(Count count, java.util.function.Function<Count, String> asText) {
        return count.number().isPresent() ? new Number(count.number().getAsInt()) : new Text(asText.apply(count));
    }
}
