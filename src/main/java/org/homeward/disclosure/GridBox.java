package org.homeward.disclosure;

/** A box on the British National Grid (EPSG:27700), in metres. */
public record GridBox(double west_m, double south_m, double east_m, double north_m) {

    public static GridBox around(Coordinate centre, int reach_m) {
        return new GridBox(
                centre.easting_m() - reach_m,
                centre.northing_m() - reach_m,
                centre.easting_m() + reach_m,
                centre.northing_m() + reach_m);
    }

    public boolean contains(Coordinate point) {
        return point.easting_m() >= west_m
                && point.easting_m() <= east_m
                && point.northing_m() >= south_m
                && point.northing_m() <= north_m;
    }

    /** The box around both. */
    public GridBox and(GridBox other) {
        return new GridBox(
                Math.min(west_m, other.west_m),
                Math.min(south_m, other.south_m),
                Math.max(east_m, other.east_m),
                Math.max(north_m, other.north_m));
    }

    /** Whether any part of the cell may lie in the box. */
    public boolean touches(HexagonCell cell) {
        Coordinate centre = cell.centre();
        int reach_m = cell.size_m();
        return centre.easting_m() >= west_m - reach_m
                && centre.easting_m() <= east_m + reach_m
                && centre.northing_m() >= south_m - reach_m
                && centre.northing_m() <= north_m + reach_m;
    }
}
