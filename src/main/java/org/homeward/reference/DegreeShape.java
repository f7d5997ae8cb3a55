package org.homeward.reference;

import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** A shape of the national grid in degrees, as a map in a browser draws it. */
final class DegreeShape {

    /** About one metre; more digits would only make the response longer. */
    private static final int DECIMALS = 5;

    private DegreeShape() {}

    /** As a GeoJSON geometry. */
    static String geoJson(Geometry onGrid) {
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        return writer.write(new GeometryEditor().edit(onGrid, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] coordinates, Geometry part) {
                return java.util.Arrays.stream(coordinates)
                        .map(DegreeShape::of)
                        .map(at -> new Coordinate(at.longitude(), at.latitude()))
                        .toArray(Coordinate[]::new);
            }
        }));
    }

    static LongitudeLatitude of(Coordinate onGrid) {
        return NationalGrid.toLongitudeLatitude(new org.homeward.disclosure.Coordinate(onGrid.x, onGrid.y));
    }
}
