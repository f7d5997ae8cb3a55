package org.homeward.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;
import org.homeward.access.Viewer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of {@link AuditedDatabase}: one connection each, whose session has the viewer and the change before anything
 * is read. None is open when its result returns; any failure rolls back.
 */
final class Transactions {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private final DataSource dataSource;
    private final RlsSession session;

    Transactions(DataSource dataSource, RlsSession session) {
        this.dataSource = dataSource;
        this.session = session;
    }

    /** How a transaction is committed. */
    interface Committing<T> {
        void commit(Connection connection, T result) throws SQLException;
    }

    /**
     * Reads in one read-only snapshot.
     *
     * @param asOf the change to read as of; null for the latest
     */
    <T> T read(Viewer viewer, @Nullable Long asOf, Function<DSLContext, T> work) {
        return run(viewer, asOf, true, work, (connection, read) -> connection.commit());
    }

    <T> T write(Viewer viewer, Function<DSLContext, T> work, Committing<T> committing) {
        return run(viewer, null, false, work, committing);
    }

    private <T> T run(
            Viewer viewer,
            @Nullable Long asOf,
            boolean readOnly,
            Function<DSLContext, T> work,
            Committing<T> committing) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(readOnly);
            try {
                isolate(connection, readOnly ? "repeatable read" : "read committed");
                DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
                session.set(dsl, viewer, asOf);
                T result = work.apply(dsl);
                committing.commit(connection, result);
                return result;
            } catch (RuntimeException | SQLException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException unavailable) {
            throw new StoreUnavailable(unavailable);
        }
    }

    /** Of this transaction only: asked of the driver it would be set for the session, and back again, with an exchange for each. */
    private static void isolate(Connection connection, String level) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level " + level);
        }
    }
}
