package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexagonCellTest {

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 2000, 4000})
    void the_centre_of_a_cell_is_in_it_and_its_id_round_trips(int size_m) {
        for (int q = -40; q <= 40; q += 3) {
            for (int r = -40; r <= 40; r += 7) {
                HexagonCell cell = new HexagonCell(size_m, q, r);
                assertThat(HexagonCell.at(cell.centre(), size_m)).isEqualTo(cell);
                assertThat(HexagonCell.of(cell.id(), size_m)).isEqualTo(cell);
            }
        }
    }

    @Test
    void the_six_neighbours_of_a_cell_are_one_size_away() {
        HexagonCell cell = new HexagonCell(500, 799, 957);
        int[][] steps = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, -1}, {-1, 1}};
        for (int[] step : steps) {
            HexagonCell next = new HexagonCell(500, cell.q() + step[0], cell.r() + step[1]);
            assertThat(distance_m(cell.centre(), next.centre())).isCloseTo(500, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 2000, 4000})
    void every_point_belongs_to_the_nearest_centre(int size_m) {
        Random random = new Random(20260601);
        for (int i = 0; i < 20_000; i++) {
            Coordinate point =
                    new Coordinate(random.nextDouble(-50_000, 700_000), random.nextDouble(-50_000, 1_300_000));
            HexagonCell cell = HexagonCell.at(point, size_m);
            double own_m = distance_m(point, cell.centre());
            for (int dq = -2; dq <= 2; dq++) {
                for (int dr = -2; dr <= 2; dr++) {
                    Coordinate other = new HexagonCell(size_m, cell.q() + dq, cell.r() + dr).centre();
                    assertThat(own_m).isLessThanOrEqualTo(distance_m(point, other) + 1e-6);
                }
            }
        }
    }

    private static double distance_m(Coordinate one, Coordinate other) {
        return Math.hypot(one.easting_m() - other.easting_m(), one.northing_m() - other.northing_m());
    }
}
