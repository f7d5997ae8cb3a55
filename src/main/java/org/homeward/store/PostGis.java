package org.homeward.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import org.homeward.store.db.homeward.Tables;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.locationtech.jts.geom.Geometry;

/** The spatial functions of PostGIS, typed; all spatial SQL strings are in this file. Metres become degrees in {@link org.homeward.disclosure.NationalGrid} only. */
public final class PostGis {

    /** The geometry type of the generated tables; jOOQ has no other name for it. */
    public static final DataType<Geometry> GEOMETRY = Tables.AREA.GEOM.getDataType();

    private PostGis() {}

    /** The shape with fewer corners: none moves by more than {@code tolerance_m}. */
    public static Field<Geometry> simplified(Field<Geometry> shape, int tolerance_m) {
        return field("ST_SimplifyPreserveTopology({0}, {1})", GEOMETRY, shape, inline(tolerance_m));
    }

    /** A point that is certainly inside the shape, for its label. */
    public static Field<Geometry> inside(Field<Geometry> shape) {
        return field("ST_PointOnSurface({0})", GEOMETRY, shape);
    }

    public static Condition intersects(Field<Geometry> one, Field<Geometry> other) {
        return condition("ST_Intersects({0}, {1})", one, other);
    }

    /** The box around all the shapes together; null where there is none. */
    public static Field<Geometry> extent(Field<Geometry> shapes) {
        return field("ST_Extent({0})::geometry", GEOMETRY, shapes);
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
}
