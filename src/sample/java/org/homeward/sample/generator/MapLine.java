package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A hand-drawn line of {@code lines.txt}: layer, name, and points. */
record MapLine(String layer, String name, List<Coordinate> points) {

    static List<MapLine> of(String layer) {
        return Settings.lines("lines.txt").stream()
                .map(MapLine::read)
                .filter(mapLine -> mapLine.layer.equals(layer))
                .toList();
    }

    private static MapLine read(String line) {
        String[] parts = line.split("\\|", -1);
        List<Coordinate> points = new ArrayList<>();
        for (String point : parts[2].split(",", -1)) {
            String[] numbers = point.strip().split(" ", -1);
            points.add(Ground.at(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
        }
        return new MapLine(parts[0].strip(), parts[1].strip(), points);
    }
}
