package org.homeward.intake.check;

import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * places.csv: where. A coordinate is easting and northing, or latitude and longitude; a place without one is not mapped. A
 * coordinate outside the county is taken for a slip unless the row says that the place is out of the area.
 */
final class PlaceChecks {

    private static final String OUT_OF_AREA = "out_of_area";

    private final CheckContext context;
    private final KeyRegistry<Boolean> places = new KeyRegistry<>("place", Map.of());

    PlaceChecks(CheckContext context) {
        this.context = context;
    }

    Optional<PlaceRow> check(Row row) {
        RowReader reader = context.reader(row);
        String statement = reader.reference("statement_key", context.statements);
        if (!statement.isEmpty()) {
            reader.newKey("statement_key", places);
        }
        PrecisionTier said = reader.code("precision", PrecisionTier.class, null);
        String category = reader.code("category", context.reference.lists().placeCategories(), null);
        Coordinate coordinate = coordinate(reader, category);
        PrecisionTier precision = precision(reader, said, coordinate);
        boolean exact = precision.compareTo(PrecisionTier.NAMED_PLACE) <= 0;
        AreaLookup.Area ward =
                coordinate == null ? null : context.reference.areas().wardAt(coordinate);
        PlaceRow place = new PlaceRow(
                row,
                statement,
                precision,
                reader.code("role", PlaceRole.class, null),
                category,
                coordinate,
                exact && ward != null ? Integer.valueOf(ward.id()) : null,
                coordinate == null ? null : district(ward, coordinate),
                reader.text("geocoder"),
                reader.required("original_words"),
                reader.text("address"));
        return reader.isSound() ? Optional.of(place) : Optional.empty();
    }

    private @Nullable Integer district(AreaLookup.@Nullable Area ward, Coordinate coordinate) {
        if (ward != null) {
            return ward.parentId();
        }
        AreaLookup.Area elsewhere = context.reference.areas().elsewhereAt(coordinate);
        return elsewhere == null ? null : Integer.valueOf(elsewhere.id());
    }

    /** An area or a town without a coordinate cannot be mapped; a street or a named place without one is a slip. */
    private static PrecisionTier precision(RowReader reader, PrecisionTier said, @Nullable Coordinate coordinate) {
        if (!reader.isSound()) {
            return said;
        }
        reader.rejectIf(
                said == PrecisionTier.NOT_MAPPED && coordinate != null,
                "precision",
                "A coordinate, but the place is said not to be mapped.",
                "Say how exact the coordinate is, or leave it out.");
        reader.rejectIf(
                coordinate == null && said.compareTo(PrecisionTier.NAMED_PLACE) <= 0,
                "precision",
                "The coordinate is missing.",
                "Give easting and northing, or latitude and longitude; or say not mapped.");
        return coordinate == null ? PrecisionTier.NOT_MAPPED : said;
    }

    private @Nullable Coordinate coordinate(RowReader reader, String category) {
        Double easting = reader.number("easting");
        Double northing = reader.number("northing");
        Double latitude = reader.number("latitude");
        Double longitude = reader.number("longitude");
        boolean onGrid = reader.has("easting") || reader.has("northing");
        boolean inDegrees = reader.has("latitude") || reader.has("longitude");
        if (!reader.isSound() || (!onGrid && !inDegrees)) {
            return null;
        }
        if (onGrid && inDegrees) {
            reader.reject(
                    "easting",
                    "Two coordinates for one place.",
                    "Keep easting and northing, or latitude and longitude.");
            return null;
        }
        if (onGrid) {
            return easting == null || northing == null
                    ? half(reader, "easting", "northing")
                    : onGrid(reader, easting, northing, category);
        }
        return latitude == null || longitude == null
                ? half(reader, "latitude", "longitude")
                : inDegrees(reader, longitude, latitude, category);
    }

    private static @Nullable Coordinate half(RowReader reader, String one, String other) {
        String missing = reader.has(one) ? other : one;
        reader.reject(missing, "Half a coordinate: " + missing + " is missing.", "Give both, or neither.");
        return null;
    }

    private @Nullable Coordinate onGrid(RowReader reader, double easting, double northing, String category) {
        Coordinate point = centimetres(new Coordinate(easting, northing));
        boolean swapped = context.reference.areas().isNearCounty(new Coordinate(northing, easting));
        return placed(
                reader,
                "easting",
                easting + ", " + northing,
                point,
                swapped ? "Easting and northing are swapped." : "",
                category);
    }

    private @Nullable Coordinate inDegrees(RowReader reader, double longitude, double latitude, String category) {
        boolean sane = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean swapped = Math.abs(longitude) <= 90
                && context.reference.areas().isNearCounty(NationalGrid.of(new LongitudeLatitude(latitude, longitude)));
        if (!sane && !swapped) {
            reader.reject(
                    "latitude",
                    latitude + ", " + longitude,
                    "These are not degrees.",
                    "Metres belong in easting and northing.");
            return null;
        }
        Coordinate point = centimetres(NationalGrid.of(new LongitudeLatitude(longitude, latitude)));
        return placed(
                reader,
                "latitude",
                latitude + ", " + longitude,
                point,
                swapped ? "Latitude and longitude are swapped." : "",
                category);
    }

    private @Nullable Coordinate placed(
            RowReader reader, String column, String value, Coordinate point, String hint, String category) {
        if (context.reference.areas().isNearCounty(point)) {
            return point;
        }
        if (!hint.isEmpty()) {
            reader.reject(column, value, hint, "Swap them.");
            return null;
        }
        if (!AreaLookup.isInUnitedKingdom(point)) {
            reader.reject(column, value, "This is outside the United Kingdom.", "Correct the coordinate.");
            return null;
        }
        if (!category.equals(OUT_OF_AREA)) {
            var county = context.reference.areas().county();
            reader.reject(
                    column,
                    value,
                    "This is outside the county.",
                    String.format(
                            java.util.Locale.UK,
                            "Eastings here run from %.0f to %.0f, northings from %.0f to %.0f. Correct it, or give the category out of area.",
                            county.getMinX(),
                            county.getMaxX(),
                            county.getMinY(),
                            county.getMaxY()));
            return null;
        }
        return point;
    }

    private static Coordinate centimetres(Coordinate point) {
        return new Coordinate(
                Math.round(point.easting_m() * 100) / 100.0, Math.round(point.northing_m() * 100) / 100.0);
    }
}
