package org.homeward.sample.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A city, town or village: its outline without water and parks. */
record Town(String name, String kind, Coordinate centre, double radius_m, Geometry outline) {

    boolean isVillage() {
        return kind.equals("village");
    }

    /** Where two outlines overlap, the town that is listed first has the land. */
    static List<Town> draw(Geometry land, Geometry open, SeededRandom random) {
        List<Town> drawn = new ArrayList<>();
        for (NamedCsvRecord row : Settings.rows("towns.csv")) {
            String name = row.getField("name");
            Coordinate centre = Ground.at(
                    Double.parseDouble(row.getField("east_km")), Double.parseDouble(row.getField("north_km")));
            double radius_m = Double.parseDouble(row.getField("radius_km")) * 1000;
            double uneven = radius_m > 1000 ? 0.3 : 0.24;
            Geometry outline = Blob.around(centre, radius_m, uneven, random.named("town " + name));
            Geometry free = Ground.without(Ground.within(outline, land), open);
            for (Town earlier : drawn) {
                if (earlier.outline().intersects(free)) {
                    free = Ground.without(free, earlier.outline());
                }
            }
            drawn.add(new Town(name, row.getField("kind"), centre, radius_m, free));
        }
        return drawn;
    }
}
