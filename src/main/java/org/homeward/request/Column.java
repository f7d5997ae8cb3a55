package org.homeward.request;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a figure or a list, declared once for the table on the screen, for files, sheets and JSON.
 *
 * @param name what programs and templates call it
 * @param head its heading
 * @param kind how its cells are aligned and sorted
 * @param coded whether its cells have a code beside their name
 * @param faces where it appears
 * @param order what it is sorted by where its cell would sort wrongly, for instance a date; a record without comes last
 */
public record Column<R>(
        String name,
        String head,
        Kind kind,
        boolean coded,
        Set<Face> faces,
        Function<R, Cell> cell,
        @Nullable Function<R, @Nullable Comparable<?>> order) {

    public enum Kind {
        /** Says what the row is about. */
        HEAD,
        TEXT,
        /** Aligned at the right, and sorted from the largest. */
        NUMBER,
        /** The same for a share of a number. */
        SHARE
    }

    /** Where a column appears. */
    public enum Face {
        TABLE,
        FILE,
        PAPER
    }

    public Column {
        faces = Set.copyOf(faces);
    }
}
