package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The generated geography: areas, settlements, names, and the features of the map. */
record Geography(
        List<Area> areas, List<Town> towns, List<NamedPlace> places, List<MapFeature> map, WardLookup wardLookup) {

    Geography(List<Area> areas, List<Town> towns, List<NamedPlace> places, List<MapFeature> map) {
        this(areas, towns, places, map, WardLookup.of(areas));
    }

    static Geography draw(SeededRandom random) {
        Coast coast = Coast.draw(random);
        List<Area> areas = Wards.draw(coast, random);
        return new Basemap(areas, random).draw();
    }

    Optional<Area> wardAt(Coordinate point) {
        return wardLookup.at(point);
    }

    List<Area> wards() {
        return of(Area.Kind.WARD);
    }

    List<Area> districts() {
        return of(Area.Kind.DISTRICT);
    }

    Area district(String name) {
        return districts().stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Area elsewhere() {
        return of(Area.Kind.ELSEWHERE).getFirst();
    }

    private List<Area> of(Area.Kind kind) {
        return areas.stream().filter(area -> area.kind() == kind).toList();
    }

    /** The streets of the built-up land, one feature for each quarter. */
    List<Geometry> streets() {
        List<Geometry> streets = new ArrayList<>();
        for (MapFeature feature : map) {
            if (feature.layer().equals("road")) {
                streets.add(feature.shape());
            }
        }
        return streets;
    }
}
