package org.homeward.intake.check;

import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.RecordKind;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * places.csv. A coordinate is easting and northing, or latitude and longitude; a place without one is not mapped. A coordinate
 * outside the county is an error unless the category of the place is out of area.
 */
final class PlaceChecks {

    private static final String OUT_OF_AREA = "out_of_area";

    private final CheckContext context;
    private final KeyRegistry<Boolean> places = new KeyRegistry<>(RecordKind.PLACE, Map.of());

    PlaceChecks(CheckContext context) {
        this.context = context;
    }

    Optional<PlaceRow> check(Row row) {
        RowReader reader = context.reader(row);
        String statement = reader.statement(context.statements);
        if (!statement.isEmpty()) {
            reader.newKey("statement_key", places);
        }
        PrecisionTier sent = reader.code("precision", PrecisionTier.class, null);
        String category = reader.code("category", context.reference.lists().placeCategories(), null);
        Coordinate coordinate = coordinate(reader, category);
        PrecisionTier precision = precision(reader, sent, coordinate);
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
                reader.text("address"),
                coordinate == null ? null : coordinate.text());
        return reader.isValid() ? Optional.of(place) : Optional.empty();
    }

    private @Nullable Integer district(AreaLookup.@Nullable Area ward, Coordinate coordinate) {
        if (ward != null) {
            return ward.parentId();
        }
        AreaLookup.Area elsewhere = context.reference.areas().elsewhereAt(coordinate);
        return elsewhere == null ? null : Integer.valueOf(elsewhere.id());
    }

    /** An area or a town without a coordinate is not mapped; a street or a named place without one is an error. */
    private static PrecisionTier precision(RowReader reader, PrecisionTier sent, @Nullable Coordinate coordinate) {
        if (!reader.isValid()) {
            return sent;
        }
        reader.rejectIf(
                sent == PrecisionTier.NOT_MAPPED && coordinate != null,
                "precision",
                ImportError.COORDINATE_NOT_EXPECTED);
        reader.rejectIf(
                coordinate == null && sent.compareTo(PrecisionTier.NAMED_PLACE) <= 0,
                "precision",
                ImportError.COORDINATE_MISSING);
        return coordinate == null ? PrecisionTier.NOT_MAPPED : sent;
    }

    private @Nullable Coordinate coordinate(RowReader reader, String category) {
        Double easting = reader.number("easting");
        Double northing = reader.number("northing");
        Double latitude = reader.number("latitude");
        Double longitude = reader.number("longitude");
        boolean onGrid = reader.has("easting") || reader.has("northing");
        boolean inDegrees = reader.has("latitude") || reader.has("longitude");
        if (!reader.isValid() || (!onGrid && !inDegrees)) {
            return null;
        }
        if (onGrid && inDegrees) {
            reader.reject("easting", ImportError.COORDINATE_DUPLICATE);
            return null;
        }
        if (onGrid) {
            return easting == null || northing == null
                    ? rejectIncomplete(reader, "easting", "northing")
                    : onGrid(reader, easting, northing, category);
        }
        return latitude == null || longitude == null
                ? rejectIncomplete(reader, "latitude", "longitude")
                : inDegrees(reader, longitude, latitude, category);
    }

    private static @Nullable Coordinate rejectIncomplete(RowReader reader, String one, String other) {
        String missing = reader.has(one) ? other : one;
        reader.reject(missing, ImportError.COORDINATE_INCOMPLETE, missing);
        return null;
    }

    private @Nullable Coordinate onGrid(RowReader reader, double easting, double northing, String category) {
        Coordinate point = rounded(new Coordinate(easting, northing));
        boolean swapped = context.reference.areas().isInCounty(new Coordinate(northing, easting));
        return inCounty(
                reader,
                "easting",
                easting + ", " + northing,
                point,
                swapped ? ImportError.EASTING_NORTHING_SWAPPED : null,
                category);
    }

    private @Nullable Coordinate inDegrees(RowReader reader, double longitude, double latitude, String category) {
        boolean inRange = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean swapped = Math.abs(longitude) <= 90
                && context.reference.areas().isInCounty(NationalGrid.of(new LongitudeLatitude(latitude, longitude)));
        if (!inRange && !swapped) {
            reader.reject("latitude", latitude + ", " + longitude, ImportProblem.of(ImportError.DEGREES_INVALID));
            return null;
        }
        Coordinate point = rounded(NationalGrid.of(new LongitudeLatitude(longitude, latitude)));
        return inCounty(
                reader,
                "latitude",
                latitude + ", " + longitude,
                point,
                swapped ? ImportError.LATITUDE_LONGITUDE_SWAPPED : null,
                category);
    }

    private @Nullable Coordinate inCounty(
            RowReader reader,
            String column,
            String value,
            Coordinate point,
            @Nullable ImportError swapped,
            String category) {
        if (context.reference.areas().isInCounty(point)) {
            return point;
        }
        if (swapped != null) {
            reader.reject(column, value, ImportProblem.of(swapped));
            return null;
        }
        if (!AreaLookup.isInUnitedKingdom(point)) {
            reader.reject(column, value, ImportProblem.of(ImportError.OUTSIDE_UNITED_KINGDOM));
            return null;
        }
        if (!category.equals(OUT_OF_AREA)) {
            reader.reject(column, value, ImportProblem.of(ImportError.OUTSIDE_COUNTY));
            return null;
        }
        return point;
    }

    /** A grid coordinate rounded to whole centimetres. */
    private static Coordinate rounded(Coordinate point) {
        return new Coordinate(
                Math.round(point.easting_m() * 100) / 100.0, Math.round(point.northing_m() * 100) / 100.0);
    }
}
