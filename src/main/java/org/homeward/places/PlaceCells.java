package org.homeward.places;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.GridBox;
import org.homeward.disclosure.HexagonCell;
import org.homeward.places.PlaceQueries.Mapped;

/**
 * Every cell of one size in which a place was named.
 *
 * @param cells most children first, then most episodes; hidden cells last, by id
 * @param mapped how many statements could be mapped
 */
public record PlaceCells(CellSize size, List<CellCount> cells, Mapped mapped) {

    /** A map that shows them all draws cells of up to this size. */
    private static final int AROUND_M = 2000;

    public PlaceCells {
        cells = List.copyOf(cells);
    }

    /** Cells with a number, in the order of the list beside the map. */
    public List<CellCount> shown() {
        return cells.stream().filter(cell -> !cell.isHidden()).toList();
    }

    public long hidden() {
        return cells.stream().filter(CellCount::isHidden).count();
    }

    public Optional<CellCount> find(HexagonCell wanted) {
        return cells.stream().filter(cell -> cell.cell().equals(wanted)).findAny();
    }

    /**
     * The box around every cell with a number in the county, and around the first of the list, wherever it lies; empty where no
     * cell has a number.
     */
    public Optional<GridBox> findings(GridBox county) {
        return Stream.concat(shown().stream().limit(1), shown().stream().filter(cell -> county.touches(cell.cell())))
                .map(cell -> GridBox.around(cell.cell().centre(), AROUND_M))
                .reduce(GridBox::and);
    }

    /** At most {@code limit} cells that touch the box; a cell at the edge has its full count. */
    public List<CellCount> within(GridBox box, int limit) {
        return cells.stream()
                .filter(cell -> box.touches(cell.cell()))
                .limit(limit)
                .toList();
    }
}
