package org.homeward.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import org.homeward.disclosure.DegreeBox;
import org.homeward.store.db.homeward.Tables;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.locationtech.jts.geom.Geometry;

/** The spatial functions of PostGIS, typed; all spatial SQL strings are in this file. */
public final class PostGis {

    private static final int WGS_84 = 4326;
    private static final int NATIONAL_GRID = 27700;
    /** About one metre; more digits would only make the response longer. */
    private static final int DECIMALS = 5;

    /** The geometry type of the generated tables; jOOQ has no other name for it. */
    public static final DataType<Geometry> GEOMETRY = Tables.AREA.GEOM.getDataType();

    private PostGis() {}

    /** A shape of the national grid as a GeoJSON geometry in degrees. */
    public static Field<String> geoJson(Field<Geometry> shape) {
        return field("ST_AsGeoJSON({0}, {1})", String.class, inDegrees(shape), inline(DECIMALS));
    }

    /** The same with fewer corners: none moves by more than {@code tolerance_m}. */
    public static Field<String> geoJson(Field<Geometry> shape, int tolerance_m) {
        return geoJson(field("ST_SimplifyPreserveTopology({0}, {1})", GEOMETRY, shape, inline(tolerance_m)));
    }

    /** A point of the national grid. */
    public static Field<Geometry> point(Field<Double> easting, Field<Double> northing) {
        return field("ST_SetSRID(ST_MakePoint({0}, {1}), {2})", GEOMETRY, easting, northing, inline(NATIONAL_GRID));
    }

    /** Longitude in degrees of a point that is certainly inside the shape, for its label. */
    public static Field<Double> labelLongitude(Field<Geometry> shape) {
        return field("ST_X({0})", Double.class, inDegrees(inside(shape)));
    }

    /** Latitude in degrees of the same point. */
    public static Field<Double> labelLatitude(Field<Geometry> shape) {
        return field("ST_Y({0})", Double.class, inDegrees(inside(shape)));
    }

    public static Field<Double> longitude(Field<Geometry> pointInDegrees) {
        return field("ST_X({0})", Double.class, pointInDegrees);
    }

    public static Field<Double> latitude(Field<Geometry> pointInDegrees) {
        return field("ST_Y({0})", Double.class, pointInDegrees);
    }

    /** Whether a shape in degrees lies in the box or touches it. */
    public static Condition inBox(Field<Geometry> shapeInDegrees, DegreeBox box) {
        return condition("{0} && {1}", shapeInDegrees, envelope(box));
    }

    public static Condition intersects(Field<Geometry> one, Field<Geometry> other) {
        return condition("ST_Intersects({0}, {1})", one, other);
    }

    /**
     * The box on the national grid around a box of degrees; its edges are first split in ten, because they are curved there.
     */
    public static Field<Geometry> onNationalGrid(DegreeBox box) {
        double step = Math.max(box.east() - box.west(), box.north() - box.south()) / 10;
        return field(
                "ST_Envelope(ST_Transform(ST_Segmentize({0}, {1}), {2}))",
                GEOMETRY, envelope(box), val(step), inline(NATIONAL_GRID));
    }

    /** The box around all the shapes together, in degrees. */
    public static Field<Geometry> extent(Field<Geometry> shapes) {
        return field(
                "ST_Envelope(ST_Transform(ST_SetSRID(ST_Extent({0})::geometry, {1}), {2}))",
                GEOMETRY, shapes, inline(NATIONAL_GRID), inline(WGS_84));
    }

    public static Field<Double> west(Field<Geometry> shape) {
        return field("ST_XMin({0})", Double.class, shape);
    }

    public static Field<Double> south(Field<Geometry> shape) {
        return field("ST_YMin({0})", Double.class, shape);
    }

    public static Field<Double> east(Field<Geometry> shape) {
        return field("ST_XMax({0})", Double.class, shape);
    }

    public static Field<Double> north(Field<Geometry> shape) {
        return field("ST_YMax({0})", Double.class, shape);
    }

    private static Field<Geometry> inside(Field<Geometry> shape) {
        return field("ST_PointOnSurface({0})", GEOMETRY, shape);
    }

    /** A shape of the national grid in degrees. */
    public static Field<Geometry> inDegrees(Field<Geometry> shape) {
        return field("ST_Transform({0}, {1})", GEOMETRY, shape, inline(WGS_84));
    }

    private static Field<Geometry> envelope(DegreeBox box) {
        return field(
                "ST_MakeEnvelope({0}, {1}, {2}, {3}, {4})",
                GEOMETRY, val(box.west()), val(box.south()), val(box.east()), val(box.north()), inline(WGS_84));
    }
}
