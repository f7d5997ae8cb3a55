package org.homeward.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The throw-away PostgreSQL cluster that {@code ./homeward test} starts, and how to sign in to it. */
record TestCluster(int port, String superuser, String superPassword, String ownerPassword, String appPassword) {

    static final String OWNER = "homeward_owner";
    static final String APP = "homeward_app";

    static TestCluster fromEnvironment() {
        return new TestCluster(
                Integer.parseInt(required("HOMEWARD_TEST_DB_PORT")),
                required("HOMEWARD_TEST_SUPERUSER"),
                required("HOMEWARD_TEST_SUPERPASSWORD"),
                required("HOMEWARD_TEST_OWNER_PASSWORD"),
                required("HOMEWARD_TEST_APP_PASSWORD"));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuser, superPassword);
    }

    Connection asOwner(String database) throws SQLException {
        return DriverManager.getConnection(url(database), OWNER, ownerPassword);
    }

    /** The folder that is removed with the cluster. */
    Path folder() {
        return Path.of(first("show data_directory").orElseThrow()).resolveSibling("files");
    }

    boolean hasDatabase(String name) {
        return first("select datname from pg_database where datname = '" + name + "'")
                .isPresent();
    }

    private Optional<String> first(String query) {
        try (Connection connection = asSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("The test cluster refused: " + query, failed);
        }
    }

    void run(String database, String command) {
        try (Connection connection = asSuperuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failed) {
            throw new IllegalStateException("The test cluster refused: " + command, failed);
        }
    }

    private static String required(String name) {
        @Nullable String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("There is no test cluster (" + name
                    + " is not set). Run ./homeward test, which starts one and sets it.");
        }
        return value;
    }
}
