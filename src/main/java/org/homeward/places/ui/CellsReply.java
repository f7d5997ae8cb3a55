package org.homeward.places.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.places.CellCount;
import org.homeward.places.CellSize;
import org.homeward.places.PlaceQueries.Mapped;
import org.jspecify.annotations.Nullable;

/**
 * The cells in view, one array per property, which keeps a reply with thousands of cells small. The number of a hidden
 * cell is null.
 *
 * @param q axial coordinates, with {@code r}
 * @param n distinct children
 * @param m distinct episodes
 * @param s 3 where one child accounts for more than half of the episodes, else 0, as for a number under five
 * @param shown statements mapped; null where that number is hidden
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CellsReply(
        int size,
        String crs,
        List<Integer> q,
        List<Integer> r,
        List<@Nullable Integer> n,
        List<@Nullable Integer> m,
        List<Integer> s,
        @Nullable Integer shown,
        @Nullable Integer vague,
        @Nullable Integer unmapped) {

    private static final int RESTS_ON_ONE_CHILD = 3;

    static CellsReply of(CellSize size, List<CellCount> cells, Mapped mapped) {
        return new CellsReply(
                size.size_m(),
                "EPSG:27700 axial",
                cells.stream().map(cell -> cell.cell().q()).toList(),
                cells.stream().map(cell -> cell.cell().r()).toList(),
                cells.stream()
                        .<@Nullable Integer>map(cell -> number(cell.children()))
                        .toList(),
                cells.stream()
                        .<@Nullable Integer>map(cell -> number(cell.episodes()))
                        .toList(),
                cells.stream()
                        .map(cell -> cell.restsOnOneChild() && !cell.isSmall() ? RESTS_ON_ONE_CHILD : 0)
                        .toList(),
                number(mapped.mapped()),
                number(mapped.vague()),
                number(mapped.notMapped()));
    }

    private static @Nullable Integer number(Count count) {
        return count.isShown() ? (Integer) count.number().getAsInt() : null;
    }
}
