package org.homeward.store.counting;

import java.util.Arrays;
import java.util.BitSet;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;

/** Statements about a place, with the place. */
public final class PlaceRows extends StatementRows {

    private final StatementDetails places;
    private final int[] role;
    private final int[] precision;
    private final int[] category;
    private final int[] ward;
    private final int[] district;
    private final int[] easting_100m;
    private final int[] northing_100m;
    private final long[] cell_500;
    private final long[] cell_1000;
    private final long[] cell_2000;
    private final long[] cell_4000;

    PlaceRows(KnownRows known, Scope scope) {
        super(known, scope);
        places = known.columns.places;
        role = places.ints("role");
        precision = places.ints("precision");
        category = places.ints("category");
        ward = places.ints("ward_id");
        district = places.ints("district_id");
        easting_100m = places.ints("easting_100m");
        northing_100m = places.ints("northing_100m");
        cell_500 = places.longs("cell_500");
        cell_1000 = places.longs("cell_1000");
        cell_2000 = places.longs("cell_2000");
        cell_4000 = places.longs("cell_4000");
    }

    @Override
    Versions table() {
        return places;
    }

    @Override
    int statementRow(int row) {
        return known.statement(places.statement[row]);
    }

    /** Whether the child set out from there: nearly always a home or a placement, which must not be on a map. */
    boolean isWhereTheChildSetOut(int row) {
        return role[row] == PlaceRole.WENT_FROM.ordinal();
    }

    int category(int row) {
        return category[row];
    }

    /** Known to a street, a named place or a point, and so in a ward. */
    public boolean isMapped(int row) {
        return precision[row] <= PrecisionTier.NAMED_PLACE.ordinal();
    }

    /** Mapped, and no home: it has a position, and so a cell. */
    public boolean isInCell(int row) {
        return cell_500[row] != Versions.NO_INSTANT;
    }

    /** How a place can be located. */
    public enum Located {
        /** To a street, a named place or a point. */
        MAPPED,
        /** To an area or a town only. */
        APPROXIMATE,
        NOT_MAPPED;

        private static final Located[] BY_PRECISION = Arrays.stream(PrecisionTier.values())
                .map(tier -> switch (tier) {
                    case AREA, TOWN_ONLY -> APPROXIMATE;
                    case NOT_MAPPED -> NOT_MAPPED;
                    default -> MAPPED;
                })
                .toArray(Located[]::new);
    }

    public Located located(int row) {
        return Located.BY_PRECISION[precision[row]];
    }

    /** Known to an area or a town only. */
    public boolean isApproximate(int row) {
        return precision[row] == PrecisionTier.AREA.ordinal() || precision[row] == PrecisionTier.TOWN_ONLY.ordinal();
    }

    public boolean isNotMapped(int row) {
        return precision[row] == PrecisionTier.NOT_MAPPED.ordinal();
    }

    /** The code of the ward in which the place lies. */
    public long ward(int row) {
        return areas().codeOf(ward[row]);
    }

    /** Whether it lies in one of these wards, given by the ids of their areas. */
    boolean isInWard(int row, BitSet wards) {
        return ward[row] != Versions.NONE && wards.get(ward[row]);
    }

    /** The name of that ward. */
    long wardName(int row) {
        return areas().nameOf(ward[row]);
    }

    /** The code of the district in which the place lies. */
    public long districtOfPlace(int row) {
        return areas().codeOf(district[row]);
    }

    /** The position of a place that is in a cell, to the nearest 100 m. */
    public Coordinate position(int row) {
        return new Coordinate(easting_m(row), northing_m(row));
    }

    public long easting_m(int row) {
        return 100L * easting_100m[row];
    }

    public long northing_m(int row) {
        return 100L * northing_100m[row];
    }

    /** The hexagon in which the place lies. */
    public long cell(int row, int size_m) {
        return switch (size_m) {
            case 500 -> cell_500[row];
            case 1000 -> cell_1000[row];
            case 2000 -> cell_2000[row];
            case 4000 -> cell_4000[row];
            default -> throw new IllegalArgumentException("There are no hexagons of " + size_m + " m.");
        };
    }
}
