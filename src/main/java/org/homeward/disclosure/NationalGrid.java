package org.homeward.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Converts between the British National Grid (EPSG:27700) and WGS 84 (EPSG:4326), which is taken for ETRS89 as maps on the web do: by
 * OSTN15 where its grid is installed, within centimetres, and otherwise, or outside Great Britain, by {@link Helmert}, within about
 * 5 m. Nothing else in the application converts; the database does not, because what it knows of OSTN15 depends on its server.
 */
public final class NationalGrid {

    private static final Optional<Ostn15> OSTN15 = Ostn15.installed();

    /** The edges of a box are curved on the other side, so this many points of each are converted. */
    private static final int STEPS = 10;

    private NationalGrid() {}

    /** Whether the grid of OSTN15 is installed, so that a conversion is within centimetres and not only within about 5 m. */
    public static boolean isExact() {
        return OSTN15.isPresent();
    }

    public static Coordinate of(LongitudeLatitude point) {
        return OSTN15.flatMap(grid -> grid.of(point)).orElseGet(() -> Helmert.of(point));
    }

    public static LongitudeLatitude toLongitudeLatitude(Coordinate point) {
        return OSTN15.flatMap(grid -> grid.toLongitudeLatitude(point))
                .orElseGet(() -> Helmert.toLongitudeLatitude(point));
    }

    /** The box on the grid around a box of degrees; of that, what is far from Great Britain is left out. */
    public static GridBox around(DegreeBox box) {
        return edges(
                        Math.clamp(box.west(), -15, 10),
                        Math.clamp(box.south(), 45, 65),
                        Math.clamp(box.east(), -15, 10),
                        Math.clamp(box.north(), 45, 65))
                .map(at -> GridBox.around(of(new LongitudeLatitude(at[0], at[1])), 0))
                .reduce(GridBox::and)
                .orElseThrow();
    }

    /** The box of degrees around a box on the grid. */
    public static DegreeBox around(GridBox box) {
        List<LongitudeLatitude> edges = edges(box.west_m(), box.south_m(), box.east_m(), box.north_m())
                .map(at -> toLongitudeLatitude(new Coordinate(at[0], at[1])))
                .toList();
        var longitudes =
                edges.stream().mapToDouble(LongitudeLatitude::longitude).summaryStatistics();
        var latitudes = edges.stream().mapToDouble(LongitudeLatitude::latitude).summaryStatistics();
        return new DegreeBox(longitudes.getMin(), latitudes.getMin(), longitudes.getMax(), latitudes.getMax());
    }

    private static Stream<double[]> edges(double west, double south, double east, double north) {
        return IntStream.rangeClosed(0, STEPS).boxed().flatMap(step -> {
            double x = west + step * (east - west) / STEPS;
            double y = south + step * (north - south) / STEPS;
            return Stream.of(
                    new double[] {x, south}, new double[] {x, north}, new double[] {west, y}, new double[] {east, y});
        });
    }
}
