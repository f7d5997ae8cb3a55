package org.homeward.intake.reference;

import java.util.Map;
import java.util.stream.Stream;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a GeoJSON file.
 *
 * @param number its position in the file, from 1
 * @param shape on the British National Grid; null where the feature has no geometry
 * @param repaired what was wrong with the shape that was sent, and mended; null where it was sound
 */
record Feature(
        String file,
        int number,
        Map<String, String> properties,
        @Nullable Geometry shape,
        @Nullable ImportProblem repaired) {

    Feature(String file, int number, Map<String, String> properties) {
        this(file, number, properties, null, null);
    }

    String required(String property) {
        String value = properties.get(property);
        if (value == null || value.isBlank()) {
            throw rejected(ImportError.FEATURE_PROPERTY_MISSING, property);
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
            throw rejected(ImportError.FEATURE_GEOMETRY_MISSING);
        }
        return shape;
    }

    /** An error of this feature. Its texts quote the file, the number and the code or name before {@code values}. */
    ImportRejected rejected(ImportError error, Object... values) {
        return new ImportRejected(error, quoting(values));
    }

    /** The same of a feature that is read all the same. */
    ImportProblem notice(ImportError error, Object... values) {
        return ImportProblem.of(error, quoting(values));
    }

    private Object[] quoting(Object... values) {
        String name = properties.getOrDefault("code", properties.getOrDefault("name", ""));
        Stream<Object> feature = Stream.of(file, number, name.isEmpty() ? "" : " (" + name + ")");
        return Stream.concat(feature, Stream.of(values)).toArray();
    }
}
