package org.homeward.places.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.HexagonCell;
import org.homeward.places.CellReasons;
import org.jspecify.annotations.Nullable;

/**
 * The hexagons with what their rings are divided into, all of them: they are the same at every zoom.
 *
 * @param n distinct children; null where hidden
 * @param d distinct children with a push factor and with a pull factor; null where the mix is hidden
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReasonsReply(
        int size,
        List<Integer> q,
        List<Integer> r,
        List<@Nullable Integer> n,
        List<@Nullable Integer> m,
        List<@Nullable List<Integer>> d) {

    static ReasonsReply of(List<CellReasons> counted) {
        List<HexagonCell> cells =
                counted.stream().map(reasons -> reasons.cell().cell()).toList();
        return new ReasonsReply(
                CellReasons.SIZE.size_m(),
                cells.stream().map(HexagonCell::q).toList(),
                cells.stream().map(HexagonCell::r).toList(),
                counted.stream()
                        .<@Nullable Integer>map(reasons -> number(reasons.cell().children()))
                        .toList(),
                counted.stream()
                        .<@Nullable Integer>map(reasons -> number(reasons.cell().episodes()))
                        .toList(),
                counted.stream()
                        .<@Nullable List<Integer>>map(reasons -> reasons.isMixHidden()
                                ? null
                                : List.of(
                                        reasons.push().number().orElseThrow(),
                                        reasons.pull().number().orElseThrow()))
                        .toList());
    }

    private static @Nullable Integer number(Count count) {
        return count.isShown() ? (Integer) count.number().getAsInt() : null;
    }
}
