package org.homeward.support.world;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
    String key() {
        numbered++;
        return UUID.randomUUID().toString();
    }

    /** What people call the record whose key was drawn last. */
    String reference(String prefix) {
        return prefix + (1000 + numbered);
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
