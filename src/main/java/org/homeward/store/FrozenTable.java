package org.homeward.store;

import java.util.List;
import java.util.Set;
import org.homeward.disclosure.Count;

/**
 * The protected answer to one question, as it is kept: no number in it is exact.
 *
 * @param room the room that asks
 * @param what what of the room
 * @param filter the period and the facets, as the audit names them
 * @param content the numbers as JSON: see {@link FrozenContent}
 */
public record FrozenTable(String room, String what, String filter, String content) {

    /**
     * One number of a table.
     *
     * @param path the names of the components that lead to it, with a dot before each; behind a list, what its element says of itself in
     *     square brackets
     */
    public record Figure(String path, Count count) {}

    /** Every number of the table. */
    public List<Figure> figures() {
        return FrozenContent.figures(content);
    }

    /** The same table without the numbers at these paths. */
    public FrozenTable hiding(Set<String> paths) {
        return paths.isEmpty() ? this : new FrozenTable(room, what, filter, FrozenContent.hide(content, paths));
    }
}
