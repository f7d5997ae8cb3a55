package org.homeward.places;

import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.jspecify.annotations.Nullable;

/**
 * The public name nearest to a cell, and the direction of the cell from it.
 *
 * @param name a name printed on the public map; never a home or a care setting
 * @param side the direction of the cell from the name; AT where the name lies in the cell
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
     * The name nearest to {@code centroid}, the mean position of the places named in the cell; the first by name on a
     * tie. Names further away than {@code reach_m} do not help to find the cell and are ignored.
     */
    static Optional<NearestName> of(HexagonCell cell, Coordinate centroid, List<NamedPlace> names, double reach_m) {
        @Nullable NamedPlace nearest = null;
        double least = reach_m;
        for (NamedPlace place : names) {
            // Most names are far away, which is seen without a root.
            if (isWithin(place.at(), centroid, least)) {
                double distance = distance_m(place.at(), centroid);
                if (distance < least
                        || distance == least && (nearest == null || place.name().compareTo(nearest.name()) < 0)) {
                    nearest = place;
                    least = distance;
                }
            }
        }
        return nearest == null
                ? Optional.empty()
                : Optional.of(new NearestName(nearest.name(), side(cell, nearest.at())));
    }

    private static Side side(HexagonCell cell, Coordinate name) {
        if (HexagonCell.at(name, cell.size_m()).equals(cell)) {
            return Side.AT;
        }
        Coordinate centre = cell.centre();
        double bearing = Math.atan2(centre.easting_m() - name.easting_m(), centre.northing_m() - name.northing_m());
        int octant = Math.floorMod(Math.round(bearing / (Math.PI / 4)), 8);
        return Side.values()[octant];
    }

    /** A little more than within: the root decides. */
    private static boolean isWithin(Coordinate one, Coordinate other, double reach_m) {
        double east_m = one.easting_m() - other.easting_m();
        double north_m = one.northing_m() - other.northing_m();
        return east_m * east_m + north_m * north_m <= reach_m * reach_m * (1 + 1e-9);
    }

    private static double distance_m(Coordinate one, Coordinate other) {
        return Math.hypot(one.easting_m() - other.easting_m(), one.northing_m() - other.northing_m());
    }
}
