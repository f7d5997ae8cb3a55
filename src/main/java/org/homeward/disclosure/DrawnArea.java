package org.homeward.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A circle or a ring that somebody drew on the map, to the nearest 100 m. It stands for the hexagons of {@link #CELL_M} metres whose
 * centre lies in it, and for nothing finer: two shapes that differ by less than a hexagon are the same question.
 */
public sealed interface DrawnArea {

    /** The size of the hexagons that it stands for. */
    int CELL_M = HexagonCell.SIZES_M.getFirst();

    int GRAIN_M = 100;

    /** The smallest circle: it holds the centre of a hexagon, wherever it is drawn. */
    int LEAST_RADIUS_M = 300;

    int MOST_RADIUS_M = 20_000;
    int MOST_CORNERS = 24;

    /** No part of Great Britain is farther from the origin of the grid, in steps of {@link #GRAIN_M}. */
    int FARTHEST = 14_000;

    /** As an address has it: {@code circle.4130.5620.15} or {@code ring.4130.5620.4135.5620.4135.5630}, in steps of 100 m. */
    String code();

    boolean contains(Coordinate point);

    double squareMetres();

    /** A point to name it by. */
    Coordinate middle();

    /** @param radius_m is kept between the smallest and the largest that may be drawn */
    static DrawnArea circle(Coordinate centre, double radius_m) {
        return new Circle(
                steps(centre.easting_m()),
                steps(centre.northing_m()),
                steps(Math.clamp(radius_m, LEAST_RADIUS_M, MOST_RADIUS_M)));
    }

    /** Empty where they are no ring: too few corners, too many, or all on a line. */
    static Optional<DrawnArea> ring(List<Coordinate> corners) {
        return of(Stream.concat(
                        Stream.of("ring"),
                        corners.stream()
                                .flatMap(corner -> Stream.of(
                                        Integer.toString(steps(corner.easting_m())),
                                        Integer.toString(steps(corner.northing_m())))))
                .toList());
    }

    /** The area of a code; empty where it is none. */
    static Optional<DrawnArea> ofCode(String code) {
        return code.matches("(circle|ring)(\\.\\d{1,5}){3,48}") ? of(List.of(code.split("\\."))) : Optional.empty();
    }

    private static Optional<DrawnArea> of(List<String> parts) {
        List<Integer> numbers = parts.stream().skip(1).map(Integer::valueOf).toList();
        if (numbers.stream().anyMatch(number -> number < 0 || number > FARTHEST)) {
            return Optional.empty();
        }
        if (parts.getFirst().equals("circle")) {
            return numbers.size() == 3
                            && numbers.get(2) >= steps(LEAST_RADIUS_M)
                            && numbers.get(2) <= steps(MOST_RADIUS_M)
                    ? Optional.of(new Circle(numbers.get(0), numbers.get(1), numbers.get(2)))
                    : Optional.empty();
        }
        if (numbers.size() % 2 != 0 || numbers.size() < 6 || numbers.size() > 2 * MOST_CORNERS) {
            return Optional.empty();
        }
        Ring ring = new Ring(numbers);
        return ring.squareMetres() > 0 ? Optional.of(ring) : Optional.empty();
    }

    private static int steps(double metres) {
        return (int) Math.floor(metres / GRAIN_M + 0.5);
    }

    /** All in steps of {@link #GRAIN_M}. */
    record Circle(int easting, int northing, int radius) implements DrawnArea {

        @Override
        public String code() {
            return "circle." + easting + "." + northing + "." + radius;
        }

        @Override
        public boolean contains(Coordinate point) {
            Coordinate centre = middle();
            return Math.hypot(point.easting_m() - centre.easting_m(), point.northing_m() - centre.northing_m())
                    <= radius_m();
        }

        public int radius_m() {
            return radius * GRAIN_M;
        }

        @Override
        public double squareMetres() {
            return Math.PI * radius_m() * radius_m();
        }

        @Override
        public Coordinate middle() {
            return new Coordinate((double) easting * GRAIN_M, (double) northing * GRAIN_M);
        }
    }

    /** @param numbers east and north of each corner in turn, in steps of {@link #GRAIN_M}; a ring may cross itself */
    record Ring(List<Integer> numbers) implements DrawnArea {

        public Ring {
            numbers = List.copyOf(numbers);
        }

        public List<Coordinate> corners() {
            List<Coordinate> corners = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i += 2) {
                corners.add(new Coordinate((double) numbers.get(i) * GRAIN_M, (double) numbers.get(i + 1) * GRAIN_M));
            }
            return corners;
        }

        @Override
        public String code() {
            return "ring." + numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
        }

        /** By how often a line to the east crosses the ring. */
        @Override
        public boolean contains(Coordinate point) {
            boolean inside = false;
            Coordinate before = corners().getLast();
            for (Coordinate corner : corners()) {
                if (corner.northing_m() > point.northing_m() != before.northing_m() > point.northing_m()) {
                    double share =
                            (point.northing_m() - corner.northing_m()) / (before.northing_m() - corner.northing_m());
                    double crossing = corner.easting_m() + share * (before.easting_m() - corner.easting_m());
                    inside ^= point.easting_m() < crossing;
                }
                before = corner;
            }
            return inside;
        }

        @Override
        public double squareMetres() {
            double twice = 0;
            Coordinate before = corners().getLast();
            for (Coordinate corner : corners()) {
                twice += before.easting_m() * corner.northing_m() - corner.easting_m() * before.northing_m();
                before = corner;
            }
            return Math.abs(twice) / 2;
        }

        @Override
        public Coordinate middle() {
            return new Coordinate(
                    corners().stream()
                            .mapToDouble(Coordinate::easting_m)
                            .average()
                            .orElseThrow(),
                    corners().stream()
                            .mapToDouble(Coordinate::northing_m)
                            .average()
                            .orElseThrow());
        }
    }
}
