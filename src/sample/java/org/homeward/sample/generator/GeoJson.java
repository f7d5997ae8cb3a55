package org.homeward.sample.generator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Writes GeoJSON on the National Grid in whole metres, one feature to a line, so that it reads and compares well. */
final class GeoJson {

    private final StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\","
            + "\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[");
    private boolean first = true;

    void add(Map<String, @Nullable String> properties, Geometry shape) {
        text.append(first ? "\n" : ",\n").append("{\"type\":\"Feature\",\"properties\":{");
        first = false;
        String comma = "";
        for (Map.Entry<String, @Nullable String> property : new LinkedHashMap<>(properties).entrySet()) {
            String value = property.getValue();
            if (value != null) {
                text.append(comma).append(quoted(property.getKey())).append(':').append(quoted(value));
                comma = ",";
            }
        }
        text.append("},\"geometry\":");
        geometry(shape);
        text.append('}');
    }

    String text() {
        return text + "\n]}\n";
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void geometry(Geometry shape) {
        String type = shape.getGeometryType();
        text.append("{\"type\":\"").append(type).append("\",\"coordinates\":");
        if (shape.getNumGeometries() == 1 && !type.startsWith("Multi")) {
            single(shape);
        } else {
            text.append('[');
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                text.append(i == 0 ? "" : ",");
                single(shape.getGeometryN(i));
            }
            text.append(']');
        }
        text.append('}');
    }

    private void single(Geometry shape) {
        switch (shape) {
            case Polygon polygon -> {
                text.append('[');
                points(polygon.getExteriorRing().getCoordinates());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    text.append(',');
                    points(polygon.getInteriorRingN(i).getCoordinates());
                }
                text.append(']');
            }
            case org.locationtech.jts.geom.Point point -> point(point.getCoordinate());
            default -> points(shape.getCoordinates());
        }
    }

    private void points(Coordinate[] points) {
        text.append('[');
        for (int i = 0; i < points.length; i++) {
            text.append(i == 0 ? "" : ",");
            point(points[i]);
        }
        text.append(']');
    }

    private void point(Coordinate at) {
        text.append('[').append((long) at.x).append(',').append((long) at.y).append(']');
    }
}
