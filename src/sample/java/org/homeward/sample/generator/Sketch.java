package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The lines drawn by hand in {@code lines.txt}: layer, name, and the points they run through. */
record Sketch(String layer, String name, List<Coordinate> points) {

    static List<Sketch> of(String layer) {
        return Settings.lines("lines.txt").stream()
                .map(Sketch::read)
                .filter(sketch -> sketch.layer.equals(layer))
                .toList();
    }

    private static Sketch read(String line) {
        String[] parts = line.split("\\|", -1);
        List<Coordinate> points = new ArrayList<>();
        for (String point : parts[2].split(",", -1)) {
            String[] numbers = point.strip().split(" ", -1);
            points.add(Ground.at(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
        }
        return new Sketch(parts[0].strip(), parts[1].strip(), points);
    }
}
