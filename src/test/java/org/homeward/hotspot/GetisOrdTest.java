package org.homeward.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.support.KnownAnswers;
import org.homeward.support.KnownAnswers.Line;
import org.junit.jupiter.api.Test;

/** Gi* and its adjusted p, against PySAL and spdep. */
class GetisOrdTest {

    private static final Offset<Double> NINE_DIGITS = within(1e-9);

    /** The six points of PySAL's documentation. */
    @Test
    void of_six_points() {
        List<Coordinate> points = List.of(
                new Coordinate(10, 10),
                new Coordinate(20, 10),
                new Coordinate(40, 10),
                new Coordinate(15, 20),
                new Coordinate(30, 20),
                new Coordinate(30, 30));
        double[] z = GetisOrd.z(new double[] {2, 3, 3.2, 5, 8, 7}, Neighbours.within(points, 15));
        assertThat(z)
                .containsExactly(
                        new double[] {-1.397276262, -0.289177616, 0.650649635, -0.289177616, 1.234520884, 2.024243309},
                        NINE_DIGITS);
    }

    @Test
    void of_the_grid_of_getis_and_ord() {
        List<Line> lines = KnownAnswers.lines("getisord/getisord_expected.csv");
        double[] values = numbers(lines, "val");
        double[] expected = numbers(lines, "gistar30");
        assertThat(GetisOrd.z(values, Neighbours.within(points(lines), 30))).containsExactly(expected, NINE_DIGITS);
        assertThat(GetisOrd.z(values, Neighbours.ofGrid(16, 16))).containsExactly(expected, NINE_DIGITS);
    }

    @Test
    void of_the_counties_of_north_carolina_with_adjusted_p() {
        List<Line> lines = KnownAnswers.lines("sids/nc_sids_expected.csv");
        List<List<Integer>> beside = lines.stream()
                .map(line -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        KnownAnswers.lines("sids/nc_queen_links.csv")
                .forEach(link -> beside.get(link.whole("i") - 1).add(link.whole("j") - 1));
        Neighbours neighbours = Neighbours.of(beside.stream()
                .map(cells -> cells.stream().mapToInt(Integer::intValue).toArray())
                .toList());
        double[] rate = lines.stream()
                .mapToDouble(line -> line.number("sid74") / line.number("bir74"))
                .toArray();
        double[] z = GetisOrd.z(rate, neighbours);
        assertThat(z).containsExactly(numbers(lines, "gistar_rate74"), NINE_DIGITS);
        assertThat(GetisOrd.p(z)).containsExactly(numbers(lines, "p2"), NINE_DIGITS);
        assertThat(FalseDiscovery.adjusted(GetisOrd.p(z))).containsExactly(numbers(lines, "bh"), NINE_DIGITS);
    }

    @Test
    void of_hexagons_with_adjusted_p() {
        List<Line> lines = KnownAnswers.lines("gistar_hexagon/expected.csv");
        List<HexagonCell> cells = lines.stream()
                .map(line -> new HexagonCell(500, line.whole("q"), line.whole("r")))
                .toList();
        double[] z = GetisOrd.z(numbers(lines, "count"), Neighbours.ofHexagons(cells));
        assertThat(z).containsExactly(numbers(lines, "z"), NINE_DIGITS);
        assertThat(FalseDiscovery.adjusted(GetisOrd.p(z))).containsExactly(numbers(lines, "bh"), NINE_DIGITS);
    }

    /** Ten cells, too few for the normal distribution: of the strongest cell the exact p is twice as large. */
    @Test
    void of_ten_hexagons() {
        List<Line> lines = KnownAnswers.lines("gistar_hexagon/expected_tiny.csv");
        List<HexagonCell> cells = lines.stream()
                .map(line -> new HexagonCell(500, line.whole("q"), line.whole("r")))
                .toList();
        double[] z = GetisOrd.z(numbers(lines, "count"), Neighbours.ofHexagons(cells));
        assertThat(z).containsExactly(numbers(lines, "z"), NINE_DIGITS);
        double[] above = Arrays.stream(z).map(one -> Normal.below(-one)).toArray();
        assertThat(above).containsExactly(numbers(lines, "p_normal_greater"), NINE_DIGITS);
    }

    @Test
    void running_sums_give_the_same_as_neighbours() {
        int columns = 13;
        int rows = 9;
        int reach = 2;
        Random random = new Random(5);
        double[] values = random.doubles((long) columns * rows).toArray();
        Neighbours square = Neighbours.of(IntStream.range(0, columns * rows)
                .mapToObj(cell -> IntStream.range(0, columns * rows)
                        .filter(other -> other != cell
                                && Math.abs(other % columns - cell % columns) <= reach
                                && Math.abs(other / columns - cell / columns) <= reach)
                        .toArray())
                .toList());
        assertThat(GetisOrd.zOfGrid(values, columns, reach)).containsExactly(GetisOrd.z(values, square), NINE_DIGITS);
    }

    @Test
    void equal_counts_cannot_be_computed_and_are_not_tested() {
        double[] z = GetisOrd.z(new double[] {0.1, 0.1, 0.1, 0.1}, Neighbours.ofGrid(2, 2));
        assertThat(z).containsOnly(Double.NaN);
        assertThat(FalseDiscovery.adjusted(new double[] {0.02, Double.NaN, 0.04}))
                .containsExactly(0.04, Double.NaN, 0.04);
    }

    /** As in the tables of R's pnorm. */
    @Test
    void tails_keep_their_digits() {
        assertThat(Normal.twoSided(0)).isEqualTo(1);
        assertThat(Normal.twoSided(1)).isCloseTo(0.31731050786291410, within(1e-15));
        assertThat(Normal.twoSided(-1.7)).isCloseTo(0.08913092551708600, within(1e-15));
        assertThat(Normal.twoSided(10) / 1.523970604832105e-23).isCloseTo(1, within(1e-12));
        assertThat(Normal.below(-1.96)).isCloseTo(0.024997895148220435, within(1e-15));
    }

    private static List<Coordinate> points(List<Line> lines) {
        return lines.stream()
                .map(line -> new Coordinate(line.number("x"), line.number("y")))
                .toList();
    }

    private static double[] numbers(List<Line> lines, String column) {
        return lines.stream().mapToDouble(line -> line.number(column)).toArray();
    }
}
