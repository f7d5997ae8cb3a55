package org.homeward.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.homeward.disclosure.Coordinate;

/**
 * Where offences were recorded: real points, which lie in streets and town centres and are as uneven as any. Each file is laid over
 * the whole county; points are drawn from all of them with a spread of 100 m.
 */
final class Incidents {

    private static final double OUTLIERS = 0.005;
    private static final int SPREAD_M = 100;

    private final List<double[]> shares;

    private Incidents(List<double[]> shares) {
        this.shares = shares;
    }

    /** Empty where the folder is absent. */
    static Incidents in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Incidents(List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new Incidents(files.filter(file -> file.toString().endsWith(".gz"))
                    .sorted()
                    .flatMap(file -> shares(read(file)).stream())
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean areAbsent() {
        return shares.isEmpty();
    }

    int size() {
        return shares.size();
    }

    /** So many points in the box around these. */
    List<Coordinate> over(List<Coordinate> county, int number) {
        double west = least(county, Coordinate::easting_m);
        double south = least(county, Coordinate::northing_m);
        double width = -least(county, each -> -each.easting_m()) - west;
        double height = -least(county, each -> -each.northing_m()) - south;
        Random random = new Random(13);
        List<Coordinate> points = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            double[] share = shares.get(random.nextInt(shares.size()));
            points.add(new Coordinate(
                    west + share[0] * width + SPREAD_M * random.nextGaussian(),
                    south + share[1] * height + SPREAD_M * random.nextGaussian()));
        }
        return points;
    }

    private static double least(List<Coordinate> county, ToDoubleFunction<Coordinate> part) {
        return county.stream().mapToDouble(part).min().orElseThrow();
    }

    /** Longitude and latitude. */
    private static List<double[]> read(Path file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String separator = file.toString().contains(".tab") ? "\t" : ",";
            List<String> heads = Arrays.stream(lines.readLine().split(separator, -1))
                    .map(head -> head.toLowerCase(java.util.Locale.ROOT))
                    .toList();
            int longitude = heads.indexOf("longitude");
            int latitude = heads.indexOf("latitude");
            List<double[]> points = new ArrayList<>();
            lines.lines().map(line -> line.split(separator, -1)).forEach(cells -> {
                if (!cells[longitude].isBlank() && !cells[latitude].isBlank()) {
                    points.add(
                            new double[] {Double.parseDouble(cells[longitude]), Double.parseDouble(cells[latitude])});
                }
            });
            return points;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each point as a share of the width and the height of its file; the outermost are left out. */
    private static List<double[]> shares(List<double[]> points) {
        double[][] ends = new double[2][];
        for (int axis = 0; axis < 2; axis++) {
            int of = axis;
            double[] sorted =
                    points.stream().mapToDouble(point -> point[of]).sorted().toArray();
            int cut = (int) (OUTLIERS * sorted.length);
            ends[axis] = new double[] {sorted[cut], sorted[sorted.length - 1 - cut]};
        }
        return points.stream()
                .map(point -> new double[] {share(point[0], ends[0]), share(point[1], ends[1])})
                .filter(share -> share[0] >= 0 && share[0] <= 1 && share[1] >= 0 && share[1] <= 1)
                .toList();
    }

    private static double share(double at, double[] ends) {
        return (at - ends[0]) / (ends[1] - ends[0]);
    }
}
