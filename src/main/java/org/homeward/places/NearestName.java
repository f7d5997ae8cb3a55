package org.homeward.places;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.reference.GeographyQueries.NamedPlace;

/**
 * The public name by which a reader finds a cell, and on which side of that name the cell lies.
 *
 * @param name a name printed on the public map; never a home or a care setting
 * @param side where the cell lies as seen from the name; AT where the name stands in the cell itself
 */
public record NearestName(String name, Side side) {

    /** A direction on the map. */
    public enum Side {
        NORTH,
        NORTH_EAST,
        EAST,
        SOUTH_EAST,
        SOUTH,
        SOUTH_WEST,
        WEST,
        NORTH_WEST,
        AT
    }

    /**
     * The name nearest to {@code middle}, the middle of what was named in the cell; of two equally near the first by name.
     * Names further away than {@code reach_m} help nobody to find the cell.
     */
    static Optional<NearestName> of(HexagonCell cell, Coordinate middle, List<NamedPlace> names, double reach_m) {
        return names.stream()
                .filter(named -> distance_m(named.at(), middle) <= reach_m)
                .min(Comparator.comparingDouble((NamedPlace named) -> distance_m(named.at(), middle))
                        .thenComparing(NamedPlace::name))
                .map(named -> new NearestName(named.name(), side(cell, named.at())));
    }

    private static Side side(HexagonCell cell, Coordinate name) {
        if (HexagonCell.at(name, cell.size_m()).equals(cell)) {
            return Side.AT;
        }
        Coordinate centre = cell.centre();
        double turn = Math.atan2(centre.easting_m() - name.easting_m(), centre.northing_m() - name.northing_m());
        int eighth = Math.floorMod(Math.round(turn / (Math.PI / 4)), 8);
        return Side.values()[eighth];
    }

    private static double distance_m(Coordinate one, Coordinate other) {
        return Math.hypot(one.easting_m() - other.easting_m(), one.northing_m() - other.northing_m());
    }
}
