package org.homeward.intake.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.Utf8;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads GeoJSON. Coordinates are on the British National Grid where a "crs" member names EPSG:27700, and in degrees otherwise;
 * {@link NationalGrid} converts degrees. Nothing else is guessed: metres without the member are refused, and so are degrees with it.
 */
final class GeoJsonFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** How much of its area a shape may gain or lose when it is repaired. */
    private static final double MOST_REPAIRED = 0.1;
    /** Degrees of the United Kingdom; the two ranges have nothing in common. */
    private static final Range LATITUDES = new Range(49, 62);

    private static final Range LONGITUDES = new Range(-14, 3);

    private record Range(double least, double most) {
        boolean contains(double low, double high) {
            return least <= low && high <= most;
        }
    }

    private GeoJsonFile() {}

    static List<Feature> read(String file, byte[] bytes) {
        JsonNode root = root(file, bytes);
        boolean onGrid =
                isOnGrid(file, root.path("crs").path("properties").path("name").asString(""));
        List<Feature> features = new ArrayList<>();
        for (JsonNode each : root.path("features")) {
            Map<String, String> properties = new HashMap<>();
            each.path("properties").properties().forEach(property -> {
                if (!property.getValue().isNull()) {
                    properties.put(property.getKey(), property.getValue().asString());
                }
            });
            NationalBoundaries.nameAlike(properties);
            features.add(withShape(new Feature(file, features.size() + 1, properties), each.path("geometry"), onGrid));
        }
        return features;
    }

    private static JsonNode root(String file, byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(Utf8.utf8(file, bytes));
            if (!root.path("type").asString("").equals("FeatureCollection")) {
                throw new ImportRejected(ImportError.GEOJSON_INVALID, file);
            }
            return root;
        } catch (JacksonException invalid) {
            throw new ImportRejected(
                    ImportError.JSON_INVALID,
                    file,
                    invalid.getLocation() == null ? 1 : invalid.getLocation().getLineNr());
        }
    }

    private static boolean isOnGrid(String file, String crs) {
        if (crs.endsWith("27700")) {
            return true;
        }
        if (crs.isEmpty() || crs.endsWith("4326") || crs.endsWith("CRS84")) {
            return false;
        }
        throw new ImportRejected(ImportError.COORDINATE_SYSTEM_UNKNOWN, file, crs);
    }

    private static Feature withShape(Feature feature, JsonNode geometry, boolean onGrid) {
        if (geometry.isMissingNode() || geometry.isNull()) {
            return feature;
        }
        Geometry shape = onGrid(feature, geometry, onGrid);
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        Geometry sound = error == null ? shape : repaired(feature, shape, error);
        sound.setSRID(27700);
        ImportProblem repaired = error == null
                ? null
                : feature.notice(
                        ImportError.FEATURE_REPAIRED,
                        Math.round(error.getCoordinate().x),
                        Math.round(error.getCoordinate().y),
                        (double) Math.round(Math.abs(sound.getArea() - shape.getArea())));
        return new Feature(feature.file(), feature.number(), feature.properties(), sound, repaired);
    }

    private static Geometry onGrid(Feature feature, JsonNode geometry, boolean onGrid) {
        try {
            Geometry shape = new GeoJsonReader().read(geometry.toString());
            if (onGrid) {
                requireMetres(feature, shape);
            } else {
                requireDegrees(feature, shape);
                shape.apply(new ToGrid());
                shape.geometryChanged();
            }
            return shape;
        } catch (ParseException | RuntimeException invalid) {
            if (invalid instanceof ImportRejected rejected) {
                throw rejected;
            }
            throw feature.rejected(ImportError.FEATURE_GEOMETRY_NOT_READABLE);
        }
    }

    /**
     * National files have rings that cross or touch themselves, some only after the conversion to the grid. As ST_MakeValid, but of the
     * result only what has an area. A repair that moves a tenth of the ground is a guess, so such a shape is refused.
     */
    private static Geometry repaired(Feature feature, Geometry shape, TopologyValidationError error) {
        Geometry fixed = GeometryFixer.fix(shape);
        Polygon[] parts = parts(fixed);
        Geometry sound = fixed.getFactory().createMultiPolygon(parts);
        if (shape.getDimension() < 2
                || sound.isEmpty()
                || Math.abs(sound.getArea() - shape.getArea()) > shape.getArea() * MOST_REPAIRED) {
            Coordinate at = error.getCoordinate();
            throw feature.rejected(
                    ImportError.FEATURE_SHAPE_INVALID, error.getMessage(), Math.round(at.x), Math.round(at.y));
        }
        return sound;
    }

    private static Polygon[] parts(Geometry shape) {
        List<?> parts = PolygonExtracter.getPolygons(shape);
        return parts.toArray(Polygon[]::new);
    }

    private static void requireMetres(Feature feature, Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        if (!shape.isEmpty() && isDegrees(box)) {
            throw feature.rejected(ImportError.COORDINATE_SYSTEM_NOT_METRES, box.getMinX(), box.getMinY());
        }
    }

    private static boolean isDegrees(Envelope box) {
        return Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())) <= 180
                && Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) <= 90;
    }

    private static void requireDegrees(Feature feature, Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        if (!shape.isEmpty() && !isDegrees(box)) {
            throw feature.rejected(
                    ImportError.COORDINATE_SYSTEM_MISSING, Math.round(box.getMinX()), Math.round(box.getMinY()));
        }
        if (LATITUDES.contains(box.getMinX(), box.getMaxX()) && LONGITUDES.contains(box.getMinY(), box.getMaxY())) {
            throw feature.rejected(ImportError.FEATURE_SWAPPED, box.getMinX(), box.getMinY());
        }
    }

    private static final class ToGrid implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            var point = NationalGrid.of(new LongitudeLatitude(sequence.getX(i), sequence.getY(i)));
            sequence.setOrdinate(i, 0, point.easting_m());
            sequence.setOrdinate(i, 1, point.northing_m());
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
