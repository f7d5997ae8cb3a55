package org.homeward.intake.check;

import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * A valid row of places.csv. Components are named as the columns that they are stored in.
 *
 * @param coordinate null where the place is not mapped
 */
public record PlaceRow(
        Row at,
        String statementKey,
        PrecisionTier precision,
        PlaceRole role,
        String category,
        @Nullable Coordinate coordinate,
        @Nullable Integer wardId,
        @Nullable Integer districtId,
        @Nullable String geocoder,
        String originalWords,
        @Nullable String address)
        implements CheckedRow {

    /** A place falls in a hexagon cell where it is known to a street, a named place or better. */
    public boolean fallsInCell() {
        return switch (precision) {
            case POINT, STREET, NAMED_PLACE -> true;
            case AREA, TOWN_ONLY, NOT_MAPPED -> false;
        };
    }
}
