package org.homeward.places;

import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.SmallNumbers;

/**
 * How many of the statements that name a place could be drawn.
 *
 * @param all statements that name a place
 * @param drawn of those, known to a street, a named place or a point: in a cell and in an area
 * @param vague of those, known only to an area or a town: in no cell and in no area, because a dot would claim too much
 * @param notMapped of those, where the place is could not be told at all
 */
public record Mapped(Count all, Count drawn, Count vague, Count notMapped) {

    static Mapped of(SmallNumbers small, int drawn, int vague, int notMapped) {
        List<Integer> parts = List.of(drawn, vague, notMapped);
        List<Count> shown = small.parts(parts);
        return new Mapped(small.whole(parts, drawn + vague + notMapped), shown.get(0), shown.get(1), shown.get(2));
    }
}
