package org.homeward.sample.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Generates the base map from the bottom layer up: land, water, parks, towns, roads, railway, names. */
final class Basemap {

    private final List<Area> areas;
    private final SeededRandom random;
    private final List<MapFeature> map = new ArrayList<>();

    Basemap(List<Area> areas, SeededRandom random) {
        this.areas = areas;
        this.random = random;
    }

    Geography draw() {
        Geometry land =
                Ground.union(List.of(areas.getFirst().shape(), areas.getLast().shape()));
        map.add(new MapFeature("land", null, land));
        map.addAll(jetties(land));
        List<MapFeature> water = new ArrayList<>(Water.draw(land, random));
        List<MapFeature> parks = new ArrayList<>();
        greens(land, water, parks);
        Geometry wet = Ground.union(water.stream().map(MapFeature::shape).toList());
        Geometry open = Ground.union(
                List.of(wet, Ground.union(parks.stream().map(MapFeature::shape).toList())));
        List<Town> towns = Town.draw(land, open, random);
        towns.forEach(town -> map.add(new MapFeature("built", town.name(), town.outline())));
        Countryside countryside = new Countryside(land, towns, wet);
        List<Coordinate> crossings = new ArrayList<>(countryside.hamlets(random));
        crossings.forEach(hamlet -> map.add(
                new MapFeature("built", null, Blob.around(hamlet, 110, 0.3, random.named("hamlet " + hamlet)))));
        towns.forEach(town -> crossings.add(town.centre()));
        map.addAll(countryside.woods(random));
        parks.forEach(park -> map.add(new MapFeature("park", park.name(), Ground.without(park.shape(), wet))));
        map.addAll(water);
        Geometry dry = Ground.without(land, wet);
        map.add(Routes.lanes(crossings, dry, random));
        towns.forEach(town -> map.addAll(Streets.of(town, random)));
        map.addAll(Routes.drawn("main_road", 300, land));
        map.addAll(Routes.drawn("railway", 250, land));
        map.addAll(Labels.of(towns));
        return new Geography(areas, towns, NamedPlace.all(), List.copyOf(map));
    }

    /** Moles and piers are in the sea: drawn, but part of no ward. */
    private static List<MapFeature> jetties(Geometry land) {
        List<MapFeature> drawn = new ArrayList<>();
        for (MapLine mapLine : MapLine.of("jetty")) {
            List<Coordinate> course = Curve.through(mapLine.points(), 150);
            Geometry stones = Ground.SHAPES
                    .createLineString(course.toArray(Coordinate[]::new))
                    .buffer(13, 2);
            drawn.add(new MapFeature("land", mapLine.name(), Ground.without(stones, land)));
        }
        return drawn;
    }

    private void greens(Geometry land, List<MapFeature> water, List<MapFeature> parks) {
        for (NamedCsvRecord row : Settings.rows("greens.csv")) {
            String name = row.getField("name");
            Coordinate centre = Ground.at(
                    Double.parseDouble(row.getField("east_km")), Double.parseDouble(row.getField("north_km")));
            double radius_m = Double.parseDouble(row.getField("radius_km")) * 1000;
            Geometry shape = Ground.within(Blob.around(centre, radius_m, 0.3, random.named("green " + name)), land);
            MapFeature feature = new MapFeature(row.getField("layer"), name, shape);
            (feature.layer().equals("water") ? water : parks).add(feature);
        }
    }
}
