package org.homeward.places.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GeoJSON: PostGIS writes the geometries, Jackson everything else.
 *
 * @param tiles the address of an archive of tiles that is the base map; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeatureCollection<P>(
        String type, List<Feature<P>> features, @Nullable String tiles) {

    static <P> FeatureCollection<P> of(List<Feature<P>> features) {
        return new FeatureCollection<>("FeatureCollection", features, null);
    }

    static <P> FeatureCollection<P> ofTiles(String address) {
        return new FeatureCollection<>("FeatureCollection", List.of(), address);
    }

    record Feature<P>(
            String type, P properties, @JsonRawValue String geometry) {
        static <P> Feature<P> of(P properties, String geometry) {
            return new Feature<>("Feature", properties, geometry);
        }
    }

    /** Properties of a feature of the base map. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BasemapProperties(String layer, @Nullable String name) {}

    /**
     * Properties of an area.
     *
     * @param hatched whether interview coverage is low there
     * @param level the step of the ramp, 1 to 5; null for no fill
     * @param value the text shown in the area
     * @param label longitude and latitude of its name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AreaProperties(
            String code,
            String name,
            @Nullable Boolean hatched,
            @Nullable Integer level,
            @Nullable String value,
            List<Double> label) {}
}
