package org.homeward.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.homeward.disclosure.HexagonCell;
import org.junit.jupiter.api.Test;

/** Hot cells on a square of 900 hexagons, most of them empty. */
class HotCellsTest {

    private static final int SIDE = 30;
    private static final int MIDDLE = 15 * SIDE + 15;

    private final List<HexagonCell> land = IntStream.range(0, SIDE * SIDE)
            .mapToObj(i -> new HexagonCell(500, i % SIDE - i / SIDE / 2, i / SIDE))
            .toList();
    private final Random random = new Random(4);

    @Test
    void a_cell_with_many_children_is_hot_and_rests_on_no_one_child() {
        List<int[]> children = anywhere(120);
        IntStream.range(0, 25).forEach(child -> children.add(new int[] {MIDDLE}));
        HotCells cells = HotCells.of(land, children, Replicates.of(1));
        assertThat(cells.method()).isEqualTo(HotCells.Method.PERMUTATION);
        HotCells.Cell middle = cells.cells().get(MIDDLE);
        assertThat(middle.isHot()).isTrue();
        assertThat(middle.drivenByOneChild()).isFalse();
        assertThat(middle.children()).isGreaterThanOrEqualTo(25);
        assertThat(cells.cells().stream().filter(HotCells.Cell::isCold)).isEmpty();
    }

    /** Moved rigidly, its seven cells stay together: they are as hot anywhere. Without replicates that keep them together, they seem to be. */
    @Test
    void seven_neighbouring_cells_of_one_child_are_not_hot() {
        List<int[]> children = anywhere(60);
        Neighbours neighbours = Neighbours.ofHexagons(land);
        children.add(
                IntStream.concat(IntStream.of(MIDDLE), neighbours.of(MIDDLE)).toArray());
        assertThat(HotCells.of(land, children, Replicates.of(1))
                        .cells()
                        .get(MIDDLE)
                        .isHot())
                .isFalse();
        HotCells.Cell normal = HotCells.normal(neighbours, children).cells().get(MIDDLE);
        assertThat(normal.isHot()).isTrue();
        assertThat(normal.drivenByOneChild()).isTrue();
    }

    /** Under the null hypothesis at most one in twenty has even one hot cell; four of 14 would be one in two hundred. */
    @Test
    void chance_makes_no_hot_cell() {
        long hot = IntStream.range(0, 14)
                .filter(i -> HotCells.of(land, anywhere(100), Replicates.of(i)).cells().stream()
                        .anyMatch(HotCells.Cell::isHot))
                .count();
        assertThat(hot).isLessThanOrEqualTo(3);
    }

    /** Where all cells have children, an empty corner is seen. */
    @Test
    void where_nobody_goes_is_cold_among_cells_that_are_not_empty() {
        List<int[]> children = new ArrayList<>(
                anywhere(5_000).stream().filter(cells -> cells[0] > 4 * SIDE).toList());
        HotCells.Cell corner =
                HotCells.of(land, children, Replicates.of(1)).cells().get(SIDE + 10);
        assertThat(corner.isCold()).isTrue();
        assertThat(corner.isHot()).isFalse();
    }

    @Test
    void where_every_count_is_equal_nothing_is_hot() {
        HotCells cells = HotCells.normal(
                Neighbours.ofHexagons(land),
                IntStream.range(0, land.size())
                        .mapToObj(cell -> new int[] {cell})
                        .toList());
        assertThat(cells.cells()).noneMatch(HotCells.Cell::isHot).noneMatch(HotCells.Cell::isCold);
    }

    /** Children with one to three cells in a row. */
    private List<int[]> anywhere(int children) {
        List<int[]> cells = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            int first = random.nextInt(land.size() - SIDE);
            cells.add(IntStream.rangeClosed(0, Math.min(random.nextInt(3), SIDE - 1 - first % SIDE))
                    .map(more -> first + more)
                    .toArray());
        }
        return cells;
    }
}
