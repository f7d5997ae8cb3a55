package org.homeward.intake.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.Utf8;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads GeoJSON. Coordinates are on the British National Grid where a "crs" member names EPSG:27700, and in degrees otherwise;
 * {@link NationalGrid} converts degrees.
 */
final class GeoJsonFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
            Feature withoutShape = new Feature(file, features.size() + 1, properties, null);
            features.add(new Feature(
                    file, withoutShape.number(), properties, shape(withoutShape, each.path("geometry"), onGrid)));
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

    private static @Nullable Geometry shape(Feature feature, JsonNode geometry, boolean onGrid) {
        if (geometry.isMissingNode() || geometry.isNull()) {
            return null;
        }
        try {
            Geometry shape = new GeoJsonReader().read(geometry.toString());
            if (!onGrid) {
                requireDegrees(feature, shape);
                shape.apply(new ToGrid());
                shape.geometryChanged();
            }
            TopologyValidationError error = new IsValidOp(shape).getValidationError();
            if (error != null) {
                Coordinate at = error.getCoordinate();
                throw feature.rejected(
                        ImportError.FEATURE_SHAPE_INVALID, error.getMessage(), Math.round(at.x), Math.round(at.y));
            }
            shape.setSRID(27700);
            return shape;
        } catch (ParseException | RuntimeException invalid) {
            if (invalid instanceof ImportRejected rejected) {
                throw rejected;
            }
            throw feature.rejected(ImportError.FEATURE_GEOMETRY_NOT_READABLE);
        }
    }

    private static void requireDegrees(Feature feature, Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        if (Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())) > 180
                || Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) > 90) {
            throw feature.rejected(
                    ImportError.COORDINATE_SYSTEM_MISSING, Math.round(box.getMinX()), Math.round(box.getMinY()));
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
