package org.homeward.intake.check;

import java.util.Set;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * A valid row of places.csv. Components are named as the columns that they are stored in.
 *
 * @param coordinate null where the place is not mapped
 * @param exactPosition the coordinate as text that is encrypted
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
        @Nullable String address,
        @Nullable String exactPosition)
        implements CheckedRow {

    /** Kinds of places where children live. */
    private static final Set<String> HOMES = Set.of("family_home", "friend_home");

    /**
     * Where words may be placed by a person, once for all statements: kinds of place that are open to many. Never a home, a placement
     * or a refuge, and never where nothing is known of the kind.
     */
    public static final Set<String> PLACED_BY_WORDS =
            Set.of("takeaway", "park", "shopping", "transport", "school", "licensed", "waterfront");

    /** Whether words may be placed for a place of this kind in this role. */
    public static boolean mayBePlacedByWords(PlaceRole role, String category) {
        return role != PlaceRole.WENT_FROM && PLACED_BY_WORDS.contains(category);
    }

    /**
     * The position that may stand in plain text, from which hexagons are computed. Null for a home and for where the child set
     * out from, which is nearly always one: they have a ward and a district only. Null also where less than a street or a named
     * place is known.
     */
    public @Nullable Coordinate position() {
        return coordinate == null || isHome() || !isKnownToAStreet() ? null : coordinate.rounded();
    }

    private boolean isHome() {
        return role == PlaceRole.WENT_FROM || HOMES.contains(category);
    }

    private boolean isKnownToAStreet() {
        return switch (precision) {
            case POINT, STREET, NAMED_PLACE -> true;
            case AREA, TOWN_ONLY, NOT_MAPPED -> false;
        };
    }
}
