package org.homeward.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.homeward.support.TestDatabase;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections that the application must refuse. */
final class OwnerDataSource extends AbstractDataSource {

    private final TestDatabase database;
    private final boolean superuser;

    OwnerDataSource(TestDatabase database, boolean superuser) {
        this.database = database;
        this.superuser = superuser;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return superuser ? database.asSuperuser() : database.asOwner();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
