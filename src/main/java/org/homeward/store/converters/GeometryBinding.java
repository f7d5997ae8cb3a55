package org.homeward.store.converters;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Converts PostGIS geometry to JTS geometry through hexadecimal EWKB, which includes the coordinate system. */
public final class GeometryBinding implements Binding<org.jooq.Geometry, Geometry> {

    private static final long serialVersionUID = 1L;

    @Override
    public Converter<org.jooq.Geometry, Geometry> converter() {
        return Converter.ofNullable(
                org.jooq.Geometry.class,
                Geometry.class,
                stored -> read(stored.data()),
                shape -> org.jooq.Geometry.geometry(write(shape)));
    }

    @Override
    public void sql(BindingSQLContext<Geometry> context) {
        context.render()
                .visit(org.jooq.impl.DSL.val(
                        context.convert(converter()).value() == null
                                ? null
                                : context.convert(converter()).value().data()))
                .sql("::geometry");
    }

    @Override
    public void register(BindingRegisterContext<Geometry> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.VARCHAR);
    }

    @Override
    public void set(BindingSetStatementContext<Geometry> context) throws SQLException {
        Geometry shape = context.value();
        context.statement().setString(context.index(), shape == null ? null : write(shape));
    }

    @Override
    public void get(BindingGetResultSetContext<Geometry> context) throws SQLException {
        context.value(readNullable(context.resultSet().getString(context.index())));
    }

    @Override
    public void get(BindingGetStatementContext<Geometry> context) throws SQLException {
        context.value(readNullable(context.statement().getString(context.index())));
    }

    @Override
    public void get(BindingGetSQLInputContext<Geometry> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void set(BindingSetSQLOutputContext<Geometry> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    private static @Nullable Geometry readNullable(@Nullable String hex) {
        return hex == null ? null : read(hex);
    }

    private static Geometry read(String hex) {
        try {
            return new WKBReader().read(WKBReader.hexToBytes(hex));
        } catch (ParseException unreadable) {
            throw new IllegalStateException("The database contains a geometry that cannot be read.", unreadable);
        }
    }

    private static String write(Geometry shape) {
        return WKBWriter.toHex(new WKBWriter(2, shape.getSRID() != 0).write(shape));
    }
}
