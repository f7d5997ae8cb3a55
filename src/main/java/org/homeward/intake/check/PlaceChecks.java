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

    private final Checking checking;
    private final Register<Boolean> places = new Register<>("place", Map.of());

    PlaceChecks(Checking checking) {
        this.checking = checking;
    }

    Optional<PlaceRow> check(Row row) {
        Cells cells = checking.cells(row);
        String statement = cells.reference("statement_key", checking.statements);
        if (!statement.isEmpty()) {
            cells.newKey("statement_key", places);
        }
        PrecisionTier said = cells.code("precision", PrecisionTier.class, null);
        String category = cells.code("category", checking.known.lists().placeCategories(), null);
        Coordinate coordinate = coordinate(cells, category);
        PrecisionTier precision = precision(cells, said, coordinate);
        boolean exact = precision.compareTo(PrecisionTier.NAMED_PLACE) <= 0;
        Atlas.Area ward = coordinate == null ? null : checking.known.atlas().wardAt(coordinate);
        PlaceRow place = new PlaceRow(
                row,
                statement,
                precision,
                cells.code("role", PlaceRole.class, null),
                category,
                coordinate,
                exact && ward != null ? Integer.valueOf(ward.id()) : null,
                coordinate == null ? null : district(ward, coordinate),
                cells.text("geocoder"),
                cells.required("original_words"),
                cells.text("address"));
        return cells.isSound() ? Optional.of(place) : Optional.empty();
    }

    private @Nullable Integer district(Atlas.@Nullable Area ward, Coordinate coordinate) {
        if (ward != null) {
            return ward.parentId();
        }
        Atlas.Area elsewhere = checking.known.atlas().elsewhereAt(coordinate);
        return elsewhere == null ? null : Integer.valueOf(elsewhere.id());
    }

    /** An area or a town without a coordinate cannot be mapped; a street or a named place without one is a slip. */
    private static PrecisionTier precision(Cells cells, PrecisionTier said, @Nullable Coordinate coordinate) {
        if (!cells.isSound()) {
            return said;
        }
        cells.rejectIf(
                said == PrecisionTier.NOT_MAPPED && coordinate != null,
                "precision",
                "A coordinate, but the place is said not to be mapped.",
                "Say how exact the coordinate is, or leave it out.");
        cells.rejectIf(
                coordinate == null && said.compareTo(PrecisionTier.NAMED_PLACE) <= 0,
                "precision",
                "The coordinate is missing.",
                "Give easting and northing, or latitude and longitude; or say not mapped.");
        return coordinate == null ? PrecisionTier.NOT_MAPPED : said;
    }

    private @Nullable Coordinate coordinate(Cells cells, String category) {
        Double easting = cells.number("easting");
        Double northing = cells.number("northing");
        Double latitude = cells.number("latitude");
        Double longitude = cells.number("longitude");
        boolean onGrid = cells.has("easting") || cells.has("northing");
        boolean inDegrees = cells.has("latitude") || cells.has("longitude");
        if (!cells.isSound() || (!onGrid && !inDegrees)) {
            return null;
        }
        if (onGrid && inDegrees) {
            cells.reject(
                    "easting",
                    "Two coordinates for one place.",
                    "Keep easting and northing, or latitude and longitude.");
            return null;
        }
        if (onGrid) {
            return easting == null || northing == null
                    ? half(cells, "easting", "northing")
                    : onGrid(cells, easting, northing, category);
        }
        return latitude == null || longitude == null
                ? half(cells, "latitude", "longitude")
                : inDegrees(cells, longitude, latitude, category);
    }

    private static @Nullable Coordinate half(Cells cells, String one, String other) {
        String missing = cells.has(one) ? other : one;
        cells.reject(missing, "Half a coordinate: " + missing + " is missing.", "Give both, or neither.");
        return null;
    }

    private @Nullable Coordinate onGrid(Cells cells, double easting, double northing, String category) {
        Coordinate point = centimetres(new Coordinate(easting, northing));
        boolean swapped = checking.known.atlas().isNearCounty(new Coordinate(northing, easting));
        return placed(
                cells,
                "easting",
                easting + ", " + northing,
                point,
                swapped ? "Easting and northing are swapped." : "",
                category);
    }

    private @Nullable Coordinate inDegrees(Cells cells, double longitude, double latitude, String category) {
        boolean sane = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean swapped = Math.abs(longitude) <= 90
                && checking.known.atlas().isNearCounty(NationalGrid.of(new LongitudeLatitude(latitude, longitude)));
        if (!sane && !swapped) {
            cells.reject(
                    "latitude",
                    latitude + ", " + longitude,
                    "These are not degrees.",
                    "Metres belong in easting and northing.");
            return null;
        }
        Coordinate point = centimetres(NationalGrid.of(new LongitudeLatitude(longitude, latitude)));
        return placed(
                cells,
                "latitude",
                latitude + ", " + longitude,
                point,
                swapped ? "Latitude and longitude are swapped." : "",
                category);
    }

    private @Nullable Coordinate placed(
            Cells cells, String column, String value, Coordinate point, String hint, String category) {
        if (checking.known.atlas().isNearCounty(point)) {
            return point;
        }
        if (!hint.isEmpty()) {
            cells.reject(column, value, hint, "Swap them.");
            return null;
        }
        if (!Atlas.isInUnitedKingdom(point)) {
            cells.reject(column, value, "This is outside the United Kingdom.", "Correct the coordinate.");
            return null;
        }
        if (!category.equals(OUT_OF_AREA)) {
            var county = checking.known.atlas().county();
            cells.reject(
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
