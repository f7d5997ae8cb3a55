package org.homeward.intake.reference;

import java.util.Map;
import org.homeward.intake.read.ImportRejected;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a GeoJSON file.
 *
 * @param number its place in the file, from 1
 * @param shape on the British National Grid; null where the feature has no geometry
 */
record Feature(
        String file,
        int number,
        Map<String, String> properties,
        @Nullable Geometry shape) {

    String required(String property) {
        String value = properties.get(property);
        if (value == null || value.isBlank()) {
            throw wrong("lacks the property \"" + property + "\".");
        }
        return value.strip();
    }

    @Nullable
    String optional(String property) {
        String value = properties.get(property);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Geometry requiredShape() {
        if (shape == null) {
            throw wrong("has no geometry.");
        }
        return shape;
    }

    ImportRejected wrong(String what) {
        String name = properties.getOrDefault("code", properties.getOrDefault("name", ""));
        return new ImportRejected(
                file + ": feature " + number + (name.isEmpty() ? "" : " (" + name + ")") + " " + what);
    }
}
