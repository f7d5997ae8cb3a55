package org.homeward.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The transformation that defines the National Grid: a point is projected on GRS80, then moved by what a grid of one kilometre says
 * there. The grid is Ordnance Survey's, Crown copyright; it is read from the Debian package libgeo-coordinates-osgb-perl and is no part
 * of this application. Two files hold a number of two bytes, low byte first, for each node, eastwards, then northwards; a name ends with
 * what is added to each number to give millimetres.
 *
 * @see <a href="https://www.ordnancesurvey.co.uk/documents/resources/guide-coordinate-systems-great-britain.pdf">Ordnance
 *     Survey, A guide to coordinate systems in Great Britain, section 6.3</a>
 */
final class Ostn15 {

    private static final Path INSTALLED = Path.of("/usr/share/perl5/auto/share/dist/Geo-Coordinates-OSGB");
    private static final int EAST_OFFSET_MM = 82_140;
    private static final int NORTH_OFFSET_MM = -84_180;
    private static final int COLUMNS = 701;
    private static final int ROWS = 1251;
    private static final int NODE_M = 1000;
    private static final double CLOSE_M = 0.000_1;

    private final ShortBuffer east;
    private final ShortBuffer north;

    private Ostn15(ShortBuffer east, ShortBuffer north) {
        this.east = east;
        this.north = north;
    }

    /** Empty where the package is not installed. */
    static Optional<Ostn15> installed() {
        return read(INSTALLED);
    }

    static Optional<Ostn15> read(Path folder) {
        Path east = folder.resolve("ostn_east_shift_" + EAST_OFFSET_MM);
        Path north = folder.resolve("ostn_north_shift_" + NORTH_OFFSET_MM);
        return Files.isReadable(east) && Files.isReadable(north)
                ? Optional.of(new Ostn15(numbers(east), numbers(north)))
                : Optional.empty();
    }

    private static ShortBuffer numbers(Path file) {
        try {
            ShortBuffer numbers = ByteBuffer.wrap(Files.readAllBytes(file))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            if (numbers.remaining() != COLUMNS * ROWS) {
                throw new IllegalStateException(
                        "The file " + file + " is not the grid of OSTN15: it has another length.");
            }
            return numbers;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty outside the grid. */
    Optional<Coordinate> of(LongitudeLatitude point) {
        Coordinate unshifted =
                TransverseMercator.GRS80.project(Math.toRadians(point.latitude()), Math.toRadians(point.longitude()));
        return isInside(unshifted) ? Optional.of(moved(unshifted, unshifted, 1)) : Optional.empty();
    }

    /** Empty outside the grid. The shift is that of the point before it was shifted, so that is found step by step. */
    Optional<LongitudeLatitude> toLongitudeLatitude(Coordinate point) {
        Coordinate unshifted = point;
        Coordinate before;
        do {
            if (!isInside(unshifted)) {
                return Optional.empty();
            }
            before = unshifted;
            unshifted = moved(point, before, -1);
        } while (Math.abs(unshifted.easting_m() - before.easting_m()) > CLOSE_M
                || Math.abs(unshifted.northing_m() - before.northing_m()) > CLOSE_M);
        double[] angles = TransverseMercator.GRS80.unproject(unshifted);
        return Optional.of(new LongitudeLatitude(Math.toDegrees(angles[1]), Math.toDegrees(angles[0])));
    }

    private static boolean isInside(Coordinate at) {
        return at.easting_m() >= 0
                && at.northing_m() >= 0
                && at.easting_m() < (COLUMNS - 1) * NODE_M
                && at.northing_m() < (ROWS - 1) * NODE_M;
    }

    /** @param direction 1 to add the shift at {@code at}, -1 to take it away */
    private Coordinate moved(Coordinate point, Coordinate at, int direction) {
        return new Coordinate(
                point.easting_m() + direction * shift_m(east, EAST_OFFSET_MM, at),
                point.northing_m() + direction * shift_m(north, NORTH_OFFSET_MM, at));
    }

    /** Between the four nodes around the point, in proportion to its distance from each. */
    private static double shift_m(ShortBuffer numbers, int offset_mm, Coordinate at) {
        int column = (int) (at.easting_m() / NODE_M);
        int row = (int) (at.northing_m() / NODE_M);
        double x = at.easting_m() / NODE_M - column;
        double y = at.northing_m() / NODE_M - row;
        int southWest = column + row * COLUMNS;
        double mm = number(numbers, southWest) * (1 - x) * (1 - y)
                + number(numbers, southWest + 1) * x * (1 - y)
                + number(numbers, southWest + COLUMNS) * (1 - x) * y
                + number(numbers, southWest + COLUMNS + 1) * x * y;
        return (mm + offset_mm) / 1000;
    }

    private static int number(ShortBuffer numbers, int node) {
        return Short.toUnsignedInt(numbers.get(node));
    }
}
