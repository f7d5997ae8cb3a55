package org.homeward.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections that record every query with its values, to be explained afterwards. */
final class RecordingDataSource extends AbstractDataSource {

    private final DataSource database;
    private final List<String> queries = new ArrayList<>();

    RecordingDataSource(DataSource database) {
        this.database = database;
    }

    List<String> queries() {
        return List.copyOf(queries);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return recording(Connection.class, database.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private <T> T recording(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute") && real instanceof PreparedStatement statement) {
                        record(statement.toString());
                    }
                    try {
                        @Nullable Object answer = method.invoke(real, arguments);
                        return answer instanceof PreparedStatement statement
                                ? recording(PreparedStatement.class, statement)
                                : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    /** Skips statements that only set the viewer. */
    private void record(String statement) {
        String text = statement.substring(statement.indexOf("wrapping ") + "wrapping ".length());
        if (!text.contains("set_config") && text.contains("homeward")) {
            queries.add(text);
        }
    }
}
