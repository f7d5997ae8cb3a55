package org.homeward.support.world;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes rows past every lock, each recorded in the change that is current. */
final class Rows {

    private final DataSource database;
    private long change;
    private int numbered;

    Rows(DataSource database) {
        this.database = database;
    }

    long change() {
        return change;
    }

    long nextChange() {
        return ++change;
    }

    /** What a service that sends a record calls it. */
    String sourceKey() {
        return UUID.randomUUID().toString();
    }

    /** What people call a record. */
    String reference(String prefix) {
        numbered++;
        return prefix + (1000 + numbered);
    }

    /** The row that stands for one record through all its versions, with what more it holds. */
    long key(String record, Map<String, Object> more) {
        Map<String, Object> columns = new LinkedHashMap<>(more);
        columns.put("source_system", "t");
        columns.put("source_key", sourceKey());
        columns.put("recorded_in", change);
        return one(
                insert("homeward." + record + "_key", columns) + " returning id",
                columns.values().toArray());
    }

    /** A row as it is filled in from these columns, in their order. */
    static String insert(String table, Map<String, ?> columns) {
        return "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values ("
                + "?, ".repeat(columns.size() - 1) + "?)";
    }

    long provider(String code) {
        return one("select id from homeward.provider where code = ?", code);
    }

    /** The one number that is found, or that a row is given. */
    long one(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    void run(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
