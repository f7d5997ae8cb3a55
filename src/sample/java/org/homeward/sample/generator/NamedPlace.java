package org.homeward.sample.generator;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A name printed on the map; {@code pull} is the weight with which a child names it. */
record NamedPlace(String name, String kind, String category, double pull, Coordinate at) {

    static List<NamedPlace> all() {
        return Settings.rows("named_places.csv").stream()
                .map(row -> new NamedPlace(
                        row.getField("name"),
                        row.getField("kind"),
                        row.getField("category"),
                        Double.parseDouble(row.getField("pull")),
                        Ground.at(
                                Double.parseDouble(row.getField("east_km")),
                                Double.parseDouble(row.getField("north_km")))))
                .toList();
    }
}
