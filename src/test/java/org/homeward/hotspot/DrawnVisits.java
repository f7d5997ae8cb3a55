package org.homeward.hotspot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.sample.generator.CountyArrays;

/**
 * What children of a drawn county said of where they went, in hexagons of one size: whole weeks, counted back from its last day, and only
 * places in the county.
 *
 * @param cells those with a visit
 */
record DrawnVisits(List<Visit> visits, List<HexagonCell> cells, int weeks, int size_m) {

    private static final int WEEK = 7;

    static DrawnVisits of(CountyArrays county, int size_m) {
        Map<HexagonCell, Integer> cells = new LinkedHashMap<>();
        Map<String, Integer> districts = new LinkedHashMap<>();
        List<Visit> visits = new ArrayList<>();
        int skipped = county.days() % WEEK;
        for (CountyArrays.DrawnPlace place : county.places()) {
            if (place.ward() == null || place.day() < skipped) {
                continue;
            }
            String district = county.children().get(place.child()).district();
            HexagonCell cell = HexagonCell.at(new Coordinate(place.easting_m(), place.northing_m()), size_m);
            visits.add(new Visit(
                    place.child(),
                    districts.computeIfAbsent(district, each -> districts.size()),
                    cells.computeIfAbsent(cell, each -> cells.size()),
                    (place.day() - skipped) / WEEK));
        }
        return new DrawnVisits(visits, List.copyOf(cells.keySet()), county.days() / WEEK, size_m);
    }

    Emergence emergence(long seed) {
        return Emergence.of(visits, cells.stream().map(HexagonCell::centre).toList(), weeks, Replicates.of(seed));
    }

    boolean holds(Emergence.Cluster cluster, Coordinate place) {
        HexagonCell cell = HexagonCell.at(place, size_m);
        return cluster.areas().stream().anyMatch(area -> cells.get(area).equals(cell));
    }
}
