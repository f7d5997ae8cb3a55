package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Lines that look hand-drawn: smooth through the given points, or rough like a hedge or a cliff. */
final class Curve {

    private Curve() {}

    /** A Catmull-Rom spline through all points, a vertex about every {@code step_m}. */
    static List<Coordinate> through(List<Coordinate> points, double step_m) {
        List<Coordinate> drawn = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Coordinate before = points.get(Math.max(0, i - 1));
            Coordinate from = points.get(i);
            Coordinate to = points.get(i + 1);
            Coordinate after = points.get(Math.min(points.size() - 1, i + 2));
            int steps = Math.max(1, (int) (from.distance(to) / step_m));
            for (int s = 0; s < steps; s++) {
                double t = (double) s / steps;
                drawn.add(Ground.rounded(
                        spline(before.x, from.x, to.x, after.x, t), spline(before.y, from.y, to.y, after.y, t)));
            }
        }
        drawn.add(points.getLast().copy());
        return drawn;
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }

    /** Midpoints moved aside by up to {@code share} of the length, again and again until pieces are shorter than {@code piece_m}. */
    static List<Coordinate> rough(List<Coordinate> points, double share, double piece_m, SeededRandom random) {
        List<Coordinate> drawn = new ArrayList<>(List.of(points.getFirst()));
        for (int i = 0; i + 1 < points.size(); i++) {
            roughen(points.get(i), points.get(i + 1), new Roughness(share, piece_m, random), drawn);
            drawn.add(points.get(i + 1));
        }
        return drawn;
    }

    private record Roughness(double share, double piece_m, SeededRandom random) {}

    private static void roughen(Coordinate from, Coordinate to, Roughness how, List<Coordinate> drawn) {
        double length = from.distance(to);
        if (length < how.piece_m()) {
            return;
        }
        double aside = how.random().between(-how.share(), how.share());
        Coordinate middle = Ground.rounded(
                (from.x + to.x) / 2 - (to.y - from.y) * aside, (from.y + to.y) / 2 + (to.x - from.x) * aside);
        roughen(from, middle, how, drawn);
        drawn.add(middle);
        roughen(middle, to, how, drawn);
    }
}
