package org.homeward.places.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GeoJSON: the geometries come from PostGIS as they are, everything else from Jackson. */
record FeatureCollection<P>(String type, List<Feature<P>> features) {

    static <P> FeatureCollection<P> of(List<Feature<P>> features) {
        return new FeatureCollection<>("FeatureCollection", features);
    }

    record Feature<P>(
            String type, P properties, @JsonRawValue String geometry) {
        static <P> Feature<P> of(P properties, String geometry) {
            return new Feature<>("Feature", properties, geometry);
        }
    }

    /** One thing of the drawn map. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Drawn(String layer, @Nullable String name) {}

    /**
     * One area.
     *
     * @param hatched whether too few were asked there to say anything
     * @param level the step of the ramp, 1 to 5; null for no fill
     * @param value the words written in the area
     * @param label longitude and latitude of its name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Area(
            String code,
            String name,
            @Nullable Boolean hatched,
            @Nullable Integer level,
            @Nullable String value,
            List<Double> label) {}
}
