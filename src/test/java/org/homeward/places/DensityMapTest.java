package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Sex;
import org.homeward.places.DensityMap.Surface;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** A surface tells nothing that the hexagons of the same filter do not tell. */
@DatabaseTest
class DensityMapTest extends TwoWardsTestBase {

    private final DensityMap density;

    DensityMapTest(TestDatabase database) {
        super(database);
        density = PlacesFixtures.density(database);
    }

    @Test
    void fewer_than_five_children_are_no_hill_and_make_none_higher() {
        named(4, 1250, 430);
        assertThat(density.surface(ANALYST, YEAR).cells()).isEmpty();

        named(7, 250, 430);
        Surface without = density.surface(ANALYST, YEAR);
        assertThat(without.cells()).contains(QUAY_CELL);
        named(4, 1250, 930);
        assertThat(density.surface(ANALYST, YEAR)).isEqualTo(without);

        named(1, 1250, 430);
        assertThat(density.surface(ANALYST, YEAR)).isNotEqualTo(without);
        assertThat(density.surface(ANALYST, YEAR.with(Facet.SEX, Sex.OTHER)).cells())
                .isEmpty();
    }

    /** What an attacker can compute from the map of hexagons is all there is. */
    @Test
    void it_is_a_function_of_the_numbers_that_the_map_shows() {
        named(9, 250, 430);
        named(3, 750, 430);
        named(5, 1250, 430);
        Map<HexagonCell, Integer> shown = places.countByCell(ANALYST, YEAR, CellSize.M500).shown().stream()
                .collect(Collectors.toMap(
                        CellCount::cell, cell -> cell.children().number().orElseThrow()));

        Surface surface = density.surface(ANALYST, YEAR);

        assertThat(surface)
                .isEqualTo(DensityMap.surface(
                        shown,
                        new HotSpotQueries(database.database(), ReferenceFixtures.paperMaps(database)).land(ANALYST)));
        assertThat(shown.values()).containsExactlyInAnyOrder(9, 5);
    }

    @Test
    void far_from_every_edge_a_hill_is_as_high_as_its_kernel() {
        List<HexagonCell> land = new ArrayList<>();
        for (int q = -12; q <= 12; q++) {
            for (int r = -12; r <= 12; r++) {
                land.add(new HexagonCell(500, q, r));
            }
        }
        Surface surface = DensityMap.surface(Map.of(HexagonCell.at(new Coordinate(0, 0), 500), 5), land);
        double highest = surface.perSquareKilometre().stream()
                .mapToDouble(each -> each)
                .max()
                .orElseThrow();
        assertThat(highest).isCloseTo(5 * 3 / (Math.PI * 1.5 * 1.5), within(0.05));
    }

    @Test
    void a_board_has_none() {
        named(30, 250, 430);
        assertThat(density.surface(BOARD, FINANCIAL_YEAR).cells()).isEmpty();
        assertThat(density.surface(ANALYST, YEAR).cells()).isNotEmpty();
    }
}
