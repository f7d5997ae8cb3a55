package org.homeward.hotspot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.GridBox;
import org.homeward.disclosure.HexagonCell;

/**
 * Visits per square kilometre, smoothed. The bandwidth is in metres on the ground and the same at every zoom; it is printed beside the
 * map. Only points known to a street or better belong here: an area known by its centre would make a peak of its own.
 *
 * @param bandwidth_m of a Gaussian the standard deviation, of a quartic kernel the radius
 * @see <a href="https://doi.org/10.1201/9781315140919">Silverman (1986), Density Estimation, for the kernels</a>
 * @see <a href="https://doi.org/10.2307/2347366">Diggle (1985), A kernel method for smoothing point process data, for the edge</a>
 */
public record KernelDensity(Kernel kernel, double bandwidth_m) {

    private static final double SQUARE_KILOMETRE_M2 = 1e6;
    private static final int STRIPS = 400;

    /** The shape of the hill that stands for one point. */
    public enum Kernel {
        GAUSSIAN {
            @Override
            double at(double apart_m, double bandwidth_m) {
                double scaled = apart_m / bandwidth_m;
                return Math.exp(-scaled * scaled / 2) / (2 * Math.PI * bandwidth_m * bandwidth_m);
            }

            /** Beyond it lies less than a ten-thousandth of the hill. */
            @Override
            double reach_m(double bandwidth_m) {
                return 5 * bandwidth_m;
            }

            @Override
            double within(GridBox box, Coordinate at, double bandwidth_m) {
                return (Normal.below((box.east_m() - at.easting_m()) / bandwidth_m)
                                - Normal.below((box.west_m() - at.easting_m()) / bandwidth_m))
                        * (Normal.below((box.north_m() - at.northing_m()) / bandwidth_m)
                                - Normal.below((box.south_m() - at.northing_m()) / bandwidth_m));
            }
        },
        QUARTIC {
            @Override
            double at(double apart_m, double bandwidth_m) {
                double scaled = apart_m / bandwidth_m;
                double left = Math.max(0, 1 - scaled * scaled);
                return 3 * left * left / (Math.PI * bandwidth_m * bandwidth_m);
            }

            @Override
            double reach_m(double bandwidth_m) {
                return bandwidth_m;
            }

            /** From west to east by Simpson's rule between the places where the circle meets the box, from south to north exactly. */
            @Override
            double within(GridBox box, Coordinate at, double bandwidth_m) {
                double south = (box.south_m() - at.northing_m()) / bandwidth_m;
                double north = (box.north_m() - at.northing_m()) / bandwidth_m;
                double west = Math.clamp((box.west_m() - at.easting_m()) / bandwidth_m, -1, 1);
                double east = Math.clamp((box.east_m() - at.easting_m()) / bandwidth_m, -1, 1);
                double[] breaks = {-half(south), half(south), -half(north), half(north), west, east};
                java.util.Arrays.sort(breaks);
                double mass = 0;
                for (int i = 0; i + 1 < breaks.length; i++) {
                    double from = Math.clamp(breaks[i], west, east);
                    double to = Math.clamp(breaks[i + 1], west, east);
                    mass += simpson(from, to, south, north);
                }
                return mass;
            }
        };

        /** The density at a distance, per square metre. */
        abstract double at(double apart_m, double bandwidth_m);

        /** How far a point counts. */
        abstract double reach_m(double bandwidth_m);

        /** The share of the hill of a point that lies in the box. */
        abstract double within(GridBox box, Coordinate at, double bandwidth_m);

        private static double half(double across) {
            return Math.sqrt(Math.max(0, 1 - across * across));
        }

        private static double simpson(double from, double to, double south, double north) {
            double width = (to - from) / STRIPS;
            double sum = 0;
            for (int i = 0; i <= STRIPS; i++) {
                int weight = i == 0 || i == STRIPS ? 1 : 2 + 2 * (i % 2);
                sum += weight * strip(from + i * width, south, north);
            }
            return sum * width / 3;
        }

        /** The integral of the quartic kernel of radius 1 over a line from south to north. */
        private static double strip(double x, double south, double north) {
            double half = half(x);
            double low = Math.clamp(south, -half, half);
            double high = Math.clamp(north, -half, half);
            double left = 1 - x * x;
            return 3 / Math.PI * (indefinite(left, high) - indefinite(left, low));
        }

        private static double indefinite(double left, double y) {
            return left * left * y - 2 * left * y * y * y / 3 + y * y * y * y * y / 5;
        }
    }

    /** Points per square kilometre at a place, without correction. */
    public double perSquareKilometre(List<Coordinate> points, Coordinate at) {
        return SQUARE_KILOMETRE_M2
                * points.stream()
                        .mapToDouble(point -> kernel.at(apart_m(point, at), bandwidth_m))
                        .sum();
    }

    /** The share of the kernel at a place that lies in the box: the density over this is corrected for the edge. */
    public double edgeMass(GridBox box, Coordinate at) {
        return kernel.within(box, at, bandwidth_m);
    }

    /**
     * At the centre of each cell of land, corrected: what would lie in the sea or beyond the border is not missed, because density is
     * divided by the share of the kernel that lies on land, cell by cell. The cells should be at most half the bandwidth across.
     */
    public double[] onLand(List<Coordinate> points, List<HexagonCell> land) {
        return land.stream()
                .mapToDouble(cell -> perSquareKilometre(points, cell.centre()) / onLand(land, cell.centre()))
                .toArray();
    }

    /**
     * The same for points that were counted by cell, each at the centre of its cell; those beyond the land count near it. Looks only at
     * the cells that the kernel reaches.
     *
     * @param counted points by cell, of the size of the land's
     */
    public double[] onLand(Map<HexagonCell, Integer> counted, List<HexagonCell> land) {
        if (land.isEmpty()) {
            return new double[0];
        }
        int size_m = land.getFirst().size_m();
        List<Near> reached = reached(size_m);
        Set<HexagonCell> isLand = new HashSet<>(land);
        return land.stream()
                .mapToDouble(cell -> {
                    double points = 0;
                    double mass = 0;
                    for (Near near : reached) {
                        HexagonCell other = new HexagonCell(size_m, cell.q() + near.q(), cell.r() + near.r());
                        points += near.density() * counted.getOrDefault(other, 0);
                        mass += isLand.contains(other) ? near.density() * area_m2(size_m) : 0;
                    }
                    return SQUARE_KILOMETRE_M2 * points / mass;
                })
                .toArray();
    }

    /** A cell by how far it is from another, and the density there of one point in that other. */
    private record Near(int q, int r, double density) {}

    private List<Near> reached(int size_m) {
        int most = (int) Math.ceil(2 * kernel.reach_m(bandwidth_m) / size_m);
        Coordinate middle = new HexagonCell(size_m, 0, 0).centre();
        List<Near> reached = new ArrayList<>();
        for (int q = -most; q <= most; q++) {
            for (int r = -most; r <= most; r++) {
                double density = kernel.at(apart_m(middle, new HexagonCell(size_m, q, r).centre()), bandwidth_m);
                if (density > 0) {
                    reached.add(new Near(q, r, density));
                }
            }
        }
        return reached;
    }

    private static double area_m2(int size_m) {
        return Math.sqrt(3) / 2 * size_m * size_m;
    }

    private double onLand(List<HexagonCell> land, Coordinate at) {
        return land.stream()
                .mapToDouble(cell -> kernel.at(apart_m(cell.centre(), at), bandwidth_m) * area_m2(cell.size_m()))
                .sum();
    }

    private static double apart_m(Coordinate one, Coordinate other) {
        return Math.hypot(one.easting_m() - other.easting_m(), one.northing_m() - other.northing_m());
    }
}
