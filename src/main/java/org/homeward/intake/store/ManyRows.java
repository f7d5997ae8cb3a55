package org.homeward.intake.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Inserts and ends many records by few statements: each column of a chunk is one array. So the application's role, which may neither COPY into tables
 * with row security nor create temporary ones, writes nearly as fast as COPY, and nothing lies anywhere else on its way.
 */
final class ManyRows {

    private static final int CHUNK = 4000;

    private ManyRows() {}

    /** Inserts the columns that each record sets; the others have their defaults. */
    static void insert(DSLContext dsl, List<? extends Record> records) {
        // Few kinds of records, so few statements.
        records.stream()
                .collect(Collectors.groupingBy(ManyRows::touched, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> inserting(dsl, alike, null));
    }

    /** @param records which set the same columns; returns the ids that the database assigned to them, in their order */
    static List<Long> insertWithIds(DSLContext dsl, List<? extends Record> records) {
        return inserting(dsl, records, "id");
    }

    /**
     * Ends the current versions in a table with the keys of these records.
     *
     * @param columns the key in the table
     * @param key the same in the records
     */
    static void end(
            DSLContext dsl,
            long change,
            Table<?> table,
            List<? extends Field<?>> columns,
            List<? extends Field<?>> key,
            List<? extends Record> records) {
        String name = dsl.render(table);
        String names = names(columns);
        // Asked for by its first column, too, so that few are found by an index and no table is read for them.
        String sql = "update " + name + " as stored set superseded_in = ? from unnest("
                + key.stream().map(field -> "?::" + Type.of(field).name + "[]").collect(Collectors.joining(", "))
                + ") as ended (" + names + ") where stored.superseded_in is null and stored.\""
                + columns.getFirst().getName() + "\" = any (?) and "
                + columns.stream()
                        .map(field -> "stored.\"" + field.getName() + "\" = ended.\"" + field.getName() + '"')
                        .collect(Collectors.joining(" and "));
        inChunks(dsl, sql, records, (connection, update, chunk) -> {
            update.setLong(1, change);
            for (int i = 0; i < key.size(); i++) {
                update.setArray(i + 2, array(connection, key.get(i), chunk));
            }
            update.setArray(key.size() + 2, array(connection, key.getFirst(), chunk));
            update.executeUpdate();
        });
    }

    private interface Running {
        void run(Connection connection, PreparedStatement statement, List<? extends Record> chunk) throws SQLException;
    }

    private static void inChunks(DSLContext dsl, String sql, List<? extends Record> records, Running running) {
        if (records.isEmpty()) {
            return;
        }
        dsl.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int from = 0; from < records.size(); from += CHUNK) {
                    running.run(connection, statement, records.subList(from, Math.min(from + CHUNK, records.size())));
                }
            }
        });
    }

    private static String names(List<? extends Field<?>> columns) {
        return columns.stream().map(field -> '"' + field.getName() + '"').collect(Collectors.joining(", "));
    }

    private static BitSet touched(Record record) {
        BitSet touched = new BitSet(record.size());
        IntStream.range(0, record.size()).filter(record::touched).forEach(touched::set);
        return touched;
    }

    private static List<Long> inserting(DSLContext dsl, List<? extends Record> alike, @Nullable String returned) {
        List<Long> ids = new ArrayList<>();
        if (alike.isEmpty()) {
            return ids;
        }
        Record first = alike.getFirst();
        List<Field<?>> columns = first.fieldStream().filter(first::touched).toList();
        String sql = sql(dsl, columns, returned);
        inChunks(dsl, sql, alike, (connection, insert, chunk) -> {
            for (int i = 0; i < columns.size(); i++) {
                insert.setArray(i + 1, array(connection, columns.get(i), chunk));
            }
            insert.execute();
            if (returned != null) {
                try (ResultSet rows = insert.getResultSet()) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
            }
        });
        return ids;
    }

    private static String sql(DSLContext dsl, List<Field<?>> columns, @Nullable String returned) {
        Table<?> table = Objects.requireNonNull(((TableField<?, ?>) columns.getFirst()).getTable());
        String names = names(columns);
        return "insert into " + dsl.render(table) + " (" + names + ") select " + names + " from unnest("
                + columns.stream()
                        .map(field -> "?::" + Type.of(field).name + "[]")
                        .collect(Collectors.joining(", "))
                + ") with ordinality as sent (" + names + ", in_order) order by in_order"
                + (returned == null ? "" : " returning \"" + returned + '"');
    }

    @SuppressWarnings("unchecked")
    private static Array array(Connection connection, Field<?> field, List<? extends Record> records)
            throws SQLException {
        Type type = Type.of(field);
        Converter<Object, Object> converter = (Converter<Object, Object>) field.getConverter();
        Object[] values = type.array.apply(records.size());
        for (int i = 0; i < values.length; i++) {
            Object value = records.get(i).get(field);
            values[i] = value == null ? null : converter.to(value);
        }
        return connection.createArrayOf(type.name, values);
    }

    /** A type of the database, and the array of Java by which the driver sends many values of it. */
    private enum Type {
        BIGINT("int8", Long.class, Long[]::new),
        INTEGER("int4", Integer.class, Integer[]::new),
        SMALLINT("int2", Short.class, Short[]::new),
        BOOLEAN("bool", Boolean.class, Boolean[]::new),
        BYTES("bytea", byte[].class, byte[][]::new),
        TEXT("text", String.class, String[]::new),
        TIME("timestamptz", OffsetDateTime.class, Object[]::new),
        DAY("date", LocalDate.class, Object[]::new),
        ID("uuid", UUID.class, Object[]::new);

        private final String name;
        private final Class<?> java;
        private final IntFunction<Object[]> array;

        Type(String name, Class<?> java, IntFunction<Object[]> array) {
            this.name = name;
            this.java = java;
            this.array = array;
        }

        static Type of(Field<?> field) {
            return Stream.of(values())
                    .filter(type -> type.java.equals(field.getConverter().fromType()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No array is sent of " + field.getDataType()));
        }
    }
}
