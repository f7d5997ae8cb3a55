package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Names on the map: settlements, and the waters and hills of {@code labels.csv}. */
final class Labels {

    private Labels() {}

    static List<MapFeature> of(List<Town> towns) {
        List<MapFeature> labels = new ArrayList<>();
        towns.forEach(town -> labels.add(label(town.name(), town.centre())));
        Settings.rows("labels.csv")
                .forEach(row -> labels.add(label(
                        row.getField("name"),
                        Ground.at(
                                Double.parseDouble(row.getField("east_km")),
                                Double.parseDouble(row.getField("north_km"))))));
        return labels;
    }

    private static MapFeature label(String name, Coordinate at) {
        return new MapFeature("label", name, Ground.SHAPES.createPoint(at));
    }
}
