package org.homeward.export;

import org.homeward.disclosure.Count;

/** What stands in one place of a table: words, or a number to calculate with. A hidden count is words, and carries no number. */
sealed interface Cell {

    Cell EMPTY = new Words("");

    record Words(String words) implements Cell {}

    record Number(long number) implements Cell {}

    static Cell of(Count count, java.util.function.Function<Count, String> inWords) {
        return count.number().isPresent() ? new Number(count.number().getAsInt()) : new Words(inWords.apply(count));
    }
}
