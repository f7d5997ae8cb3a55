package org.homeward.intake.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.read.ImportRejected;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON on the British National Grid where a "crs" member names EPSG:27700, and in degrees otherwise; degrees are brought
 * to the grid by {@link NationalGrid}, within about 5 m.
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
            Feature bare = new Feature(file, features.size() + 1, properties, null);
            features.add(new Feature(file, bare.number(), properties, shape(bare, each.path("geometry"), onGrid)));
        }
        return features;
    }

    private static JsonNode root(String file, byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (!root.path("type").asString("").equals("FeatureCollection")) {
                throw new ImportRejected(file + " is not a GeoJSON FeatureCollection.");
            }
            return root;
        } catch (JacksonException broken) {
            throw new ImportRejected(file + " is not JSON: it breaks off or goes wrong near line "
                    + (broken.getLocation() == null ? "1" : broken.getLocation().getLineNr()) + ".");
        }
    }

    private static boolean isOnGrid(String file, String crs) {
        if (crs.endsWith("27700")) {
            return true;
        }
        if (crs.isEmpty() || crs.endsWith("4326") || crs.endsWith("CRS84")) {
            return false;
        }
        throw new ImportRejected(
                file + " is in the coordinate system \"" + crs + "\". Send it in EPSG:27700 or EPSG:4326.");
    }

    private static @Nullable Geometry shape(Feature feature, JsonNode geometry, boolean onGrid) {
        if (geometry.isMissingNode() || geometry.isNull()) {
            return null;
        }
        try {
            Geometry shape = new GeoJsonReader().read(geometry.toString());
            if (!onGrid) {
                shape.apply(new ToGrid());
                shape.geometryChanged();
            }
            TopologyValidationError error = new IsValidOp(shape).getValidationError();
            if (error != null) {
                Coordinate at = error.getCoordinate();
                throw feature.wrong("has a shape that crosses or touches itself wrongly: " + error.getMessage()
                        + " at easting " + Math.round(at.x) + ", northing " + Math.round(at.y) + ".");
            }
            shape.setSRID(27700);
            return shape;
        } catch (ParseException | RuntimeException broken) {
            if (broken instanceof ImportRejected refused) {
                throw refused;
            }
            throw feature.wrong("has a geometry that cannot be read.");
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
