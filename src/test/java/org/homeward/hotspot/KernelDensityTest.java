package org.homeward.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.GridBox;
import org.homeward.disclosure.HexagonCell;
import org.homeward.hotspot.KernelDensity.Kernel;
import org.homeward.support.KnownAnswers;
import org.homeward.support.KnownAnswers.Line;
import org.junit.jupiter.api.Test;

/** Density and its edge, against spatstat. */
class KernelDensityTest {

    @Test
    void gaussian_and_quartic_with_the_edge() {
        List<Coordinate> points = KnownAnswers.lines("density/input_points.csv").stream()
                .map(KernelDensityTest::coordinate)
                .toList();
        Line window = KnownAnswers.lines("density/input_window.csv").getFirst();
        GridBox box =
                new GridBox(window.number("xmin"), window.number("ymin"), window.number("xmax"), window.number("ymax"));
        for (Line line : KnownAnswers.lines("density/expected.csv")) {
            for (Kernel kernel : Kernel.values()) {
                String name = kernel.name().toLowerCase(java.util.Locale.ROOT);
                KernelDensity density = new KernelDensity(kernel, line.number("bandwidth_m"));
                Coordinate at = coordinate(line);
                double raw = density.perSquareKilometre(points, at);
                double mass = density.edgeMass(box, at);
                assertThat(raw).isCloseTo(line.number(name + "_per_km2"), within(1e-10));
                assertThat(mass).isCloseTo(line.number(name + "_edge_mass"), within(1e-8));
                assertThat(raw / mass).isCloseTo(line.number(name + "_edge_corrected_per_km2"), within(1e-7));
            }
        }
    }

    /** One point for each cell of land is a density of one point for its area, at the shore as well as inland. */
    @Test
    void an_even_spread_is_even_up_to_the_edge_of_the_land() {
        List<HexagonCell> land = new ArrayList<>();
        for (int q = 0; q < 12; q++) {
            for (int r = 0; r < 12; r++) {
                land.add(new HexagonCell(500, q, r));
            }
        }
        List<Coordinate> points = land.stream().map(HexagonCell::centre).toList();
        double perKm2 = 1 / (Math.sqrt(3) / 2 * 0.25);
        double[] densities = new KernelDensity(Kernel.QUARTIC, 1500).onLand(points, land);
        double[] even = new double[land.size()];
        java.util.Arrays.fill(even, perKm2);
        assertThat(densities).containsExactly(even, within(1e-9));
    }

    @Test
    void what_is_counted_by_cell_is_as_dense_as_its_points() {
        List<HexagonCell> land = new ArrayList<>();
        for (int q = 0; q < 9; q++) {
            for (int r = 0; r < 7; r++) {
                land.add(new HexagonCell(500, q, r));
            }
        }
        Map<HexagonCell, Integer> counted =
                Map.of(new HexagonCell(500, 1, 1), 5, new HexagonCell(500, 8, 6), 9, new HexagonCell(500, -1, 2), 6);
        List<Coordinate> points = counted.entrySet().stream()
                .flatMap(cell ->
                        Collections.nCopies(cell.getValue(), cell.getKey().centre()).stream())
                .toList();
        for (Kernel kernel : Kernel.values()) {
            KernelDensity density = new KernelDensity(kernel, kernel == Kernel.QUARTIC ? 1500 : 700);
            assertThat(density.onLand(counted, land)).containsExactly(density.onLand(points, land), within(1e-4));
        }
        assertThat(new KernelDensity(Kernel.QUARTIC, 1500).onLand(counted, List.of()))
                .isEmpty();
    }

    private static Coordinate coordinate(Line line) {
        return new Coordinate(line.number("easting"), line.number("northing"));
    }
}
