package org.homeward.intake.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.GridReference;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * The position in a row of places.csv: easting and northing, latitude and longitude, or a grid reference; without one of these the
 * postcode. A position outside the county is an error unless the category of the place is out of area; what makes it one that often
 * happens (swapped, a wrong sign, another unit, noughts) is said.
 */
final class PositionChecks {

    private static final String OUT_OF_AREA = "out_of_area";

    /**
     * @param finest what the position says at best; a tier is never made finer than what was sent
     * @param geocoder where the position comes from; null where it was sent
     */
    record Position(
            Coordinate at, PrecisionTier finest, @Nullable String geocoder) {

        private static @Nullable Position exact(@Nullable Coordinate at) {
            return at == null ? null : new Position(at, PrecisionTier.POINT, null);
        }
    }

    private final AreaLookup areas;
    private final Map<String, Gazetteer.Postcode> postcodes;

    PositionChecks(ReferenceData reference, List<Row> places) {
        this.areas = reference.areas();
        Set<String> codes = places.stream()
                .map(row -> Gazetteer.code(row.cell("postcode")))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        this.postcodes =
                codes.isEmpty() ? Map.of() : reference.gazetteer().postcodes().apply(codes);
    }

    /** Null where none was sent or found, or where it is wrong; the latter is noted. */
    @Nullable
    Position read(RowReader reader, PrecisionTier sent, String category) {
        Double easting = reader.number("easting");
        Double northing = reader.number("northing");
        Double latitude = reader.number("latitude");
        Double longitude = reader.number("longitude");
        boolean onGrid = reader.has("easting") || reader.has("northing");
        boolean inDegrees = reader.has("latitude") || reader.has("longitude");
        boolean byReference = reader.has("grid_reference");
        if (!reader.isValid()) {
            return null;
        }
        if ((onGrid ? 1 : 0) + (inDegrees ? 1 : 0) + (byReference ? 1 : 0) > 1) {
            reader.reject(onGrid ? "easting" : "latitude", ImportError.COORDINATE_DUPLICATE);
            return null;
        }
        if (onGrid) {
            return easting == null || northing == null
                    ? rejectIncomplete(reader, "easting", "northing")
                    : Position.exact(onGrid(reader, easting, northing, category));
        }
        if (inDegrees) {
            return latitude == null || longitude == null
                    ? rejectIncomplete(reader, "latitude", "longitude")
                    : Position.exact(inDegrees(reader, longitude, latitude, category));
        }
        if (byReference) {
            return byReference(reader, category);
        }
        return reader.has("postcode") && sent != PrecisionTier.NOT_MAPPED ? byPostcode(reader, category) : null;
    }

    private static @Nullable Position rejectIncomplete(RowReader reader, String one, String other) {
        String missing = reader.has(one) ? other : one;
        reader.reject(missing, ImportError.COORDINATE_INCOMPLETE, missing);
        return null;
    }

    private @Nullable Coordinate onGrid(RowReader reader, double easting, double northing, String category) {
        String value = easting + ", " + northing;
        if (isRejectedNought(reader, "easting", easting, northing)) {
            return null;
        }
        if (Math.abs(easting) <= 180 && Math.abs(northing) <= 90) {
            reader.reject("easting", value, ImportProblem.of(ImportError.METRES_ARE_DEGREES));
            return null;
        }
        Coordinate point = rounded(new Coordinate(easting, northing));
        boolean swapped = areas.isInCounty(new Coordinate(northing, easting));
        return inCounty(
                reader, "easting", value, point, swapped ? ImportError.EASTING_NORTHING_SWAPPED : null, category);
    }

    private @Nullable Coordinate inDegrees(RowReader reader, double longitude, double latitude, String category) {
        String value = latitude + ", " + longitude;
        if (isRejectedNought(reader, "latitude", latitude, longitude)) {
            return null;
        }
        boolean inRange = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean swapped = Math.abs(longitude) <= 90 && isInCounty(latitude, longitude);
        if (!inRange && !swapped) {
            reader.reject("latitude", value, ImportProblem.of(ImportError.DEGREES_INVALID));
            return null;
        }
        boolean wrongSign = isInCounty(-longitude, latitude)
                || isInCounty(longitude, -latitude)
                || isInCounty(-longitude, -latitude);
        Coordinate point = rounded(NationalGrid.of(new LongitudeLatitude(longitude, latitude)));
        return inCounty(
                reader,
                "latitude",
                value,
                point,
                swapped ? ImportError.LATITUDE_LONGITUDE_SWAPPED : wrongSign ? ImportError.HEMISPHERE_WRONG : null,
                category);
    }

    private boolean isInCounty(double longitude, double latitude) {
        return Math.abs(latitude) <= 90
                && areas.isInCounty(NationalGrid.of(new LongitudeLatitude(longitude, latitude)));
    }

    /** Systems write 0, 0 where nothing is known. */
    private static boolean isRejectedNought(RowReader reader, String column, double one, double other) {
        boolean nought = one == 0 && other == 0;
        if (nought) {
            reader.reject(column, "0, 0", ImportProblem.of(ImportError.COORDINATE_NOUGHT));
        }
        return nought;
    }

    private @Nullable Position byReference(RowReader reader, String category) {
        String sent = reader.required("grid_reference");
        GridReference reference = GridReference.parse(sent).orElse(null);
        if (reference == null) {
            reader.reject("grid_reference", ImportError.GRID_REFERENCE_INVALID);
            return null;
        }
        Coordinate at = inCounty(reader, "grid_reference", sent, reference.middle(), null, category);
        return at == null ? null : new Position(at, reference.finest(), null);
    }

    /** A postcode that is not known is no fault of the row: the place is kept, and is not mapped. */
    private @Nullable Position byPostcode(RowReader reader, String category) {
        String sent = reader.required("postcode");
        Gazetteer.Postcode known = postcodes.get(Gazetteer.code(sent));
        reader.noticeIf(known == null || known.at() == null, "postcode", ImportError.POSTCODE_UNKNOWN, sent);
        if (known == null || known.at() == null) {
            return null;
        }
        reader.noticeIf(
                known.endedOn() != null, "postcode", ImportError.POSTCODE_ENDED, sent, String.valueOf(known.endedOn()));
        Coordinate at = inCounty(reader, "postcode", sent, known.at(), null, category);
        return at == null ? null : new Position(at, known.finest(), Gazetteer.POSTCODE);
    }

    private @Nullable Coordinate inCounty(
            RowReader reader,
            String column,
            String value,
            Coordinate point,
            @Nullable ImportError likely,
            String category) {
        if (areas.isInCounty(point)) {
            return point;
        }
        if (likely != null) {
            reader.reject(column, value, ImportProblem.of(likely));
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
