package org.homeward.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Keyring;
import org.homeward.store.RlsSession;
import org.homeward.store.audit.AuditCheck;
import org.homeward.store.audit.AuditLog;
import org.homeward.store.audit.SignedHeadFile;
import org.springframework.util.unit.DataSize;

/** A migrated database that belongs to one test class. */
public final class TestDatabase implements AutoCloseable {

    /**
     * As "truncate … restart identity cascade", ten times faster: that makes new files for sixty tables and their indexes, this
     * deletes the few rows of a test.
     */
    private static final String EMPTY = """
            do $$
            declare
                emptied regclass;
                numbers record;
            begin
                set local session_replication_role = replica;
                for emptied in
                    with recursive cascade(id) as (
                        select 'homeward.' || name from unnest(
                            array['change', 'area', 'area_successor', 'postcode', 'agency', 'provider', 'app_user', 'installation', 'approval']) name
                        union
                        select conrelid::regclass::text from pg_constraint join cascade on confrelid = id::regclass)
                    select id::regclass from cascade
                loop
                    execute format('delete from %s', emptied);
                    for numbers in
                        select s.seqrelid::regclass as id, s.seqstart as first
                        from pg_depend d join pg_sequence s on s.seqrelid = d.objid where d.refobjid = emptied
                    loop
                        perform setval(numbers.id, numbers.first, false);
                    end loop;
                end loop;
            end $$""";

    private final TestCluster cluster;
    private final String name;
    private final HikariDataSource app;
    private final HikariDataSource superuser;
    private final TestAudit audit;
    private final Keyring keyring;
    private final AuditedDatabase database;

    TestDatabase(TestCluster cluster, String name) {
        this(cluster, name, TestKeys.keyring(), new TestAudit(name));
    }

    private TestDatabase(TestCluster cluster, String name, Keyring keyring, TestAudit audit) {
        this.cluster = cluster;
        this.name = name;
        this.keyring = keyring;
        this.app = new HikariDataSource(pool(cluster, name, TestCluster.APP, cluster.appPassword()));
        this.superuser = new HikariDataSource(pool(cluster, name, cluster.superuser(), cluster.superPassword()));
        this.audit = audit;
        this.database = databaseOver(app);
    }

    /** A database gateway over these connections, for a test that observes them. */
    public AuditedDatabase databaseOver(DataSource connections) {
        return new AuditedDatabase(connections, auditLog(), keyring);
    }

    /** A gateway of its own that may count in so much memory. */
    public AuditedDatabase databaseWithCounting(DataSize memory) {
        return new AuditedDatabase(app, auditLog(), keyring, memory);
    }

    /** The database gateway, as the application role. */
    public AuditedDatabase database() {
        return database;
    }

    /** A second audit log beside that of the gateway, as another process has one. */
    public AuditLog auditLog() {
        return new AuditLog(app, session(), audit.heads(), audit.recent());
    }

    /** Sets viewers as the application does. */
    public RlsSession session() {
        return new RlsSession(keyring);
    }

    public AuditCheck auditCheck() {
        return new AuditCheck(app, session(), audit.heads());
    }

    public SignedHeadFile auditHeads() {
        return audit.heads();
    }

    /** The file with the signed heads of the audit. */
    public Path auditHead() {
        return audit.head();
    }

    /** The record of the last head that was ever signed. */
    public Path auditRecord() {
        return audit.record();
    }

    /** The folder of the keys of the audit. */
    public Path auditKeys() {
        return audit.keys();
    }

    TestAudit audit() {
        return audit;
    }

    /** The same database with the keys in this folder, and the signed heads of its audit beside them. */
    public TestDatabase withKeys(Path folder) {
        closePool();
        return new TestDatabase(
                cluster, name, new Keyring(folder), new TestAudit(folder.resolve("audit.head"), folder));
    }

    /** Another database of the cluster with nothing in it but PostGIS; the caller closes it. */
    public TestDatabase emptyNeighbour() {
        String empty = name + "_" + UUID.randomUUID().toString().substring(0, 8);
        cluster.run("postgres", "create database " + empty + " owner " + TestCluster.OWNER);
        cluster.run("postgres", "revoke temporary on database " + empty + " from public");
        cluster.run(empty, "create extension postgis");
        return new TestDatabase(cluster, empty);
    }

    public Keyring keyring() {
        return keyring;
    }

    /** Connections of the application role, which owns nothing. */
    public DataSource app() {
        return app;
    }

    /** To read what was stored, or to attempt what the application role may not; the caller closes it. */
    public Connection asOwner() throws SQLException {
        return cluster.asOwner(name);
    }

    /** To do what even the owner may not; the caller closes it. */
    public Connection asSuperuser() throws SQLException {
        return cluster.asSuperuser(name);
    }

    public String url() {
        return cluster.url(name);
    }

    public String appUser() {
        return TestCluster.APP;
    }

    public String appPassword() {
        return cluster.appPassword();
    }

    public String ownerUser() {
        return TestCluster.OWNER;
    }

    public String ownerPassword() {
        return cluster.ownerPassword();
    }

    /** Removes everything that earlier tests of the class stored; the code lists of the migrations remain. */
    public void truncate() {
        run(EMPTY);
        truncateAudit();
    }

    /** Resets the chain of the audit to the state after the migrations, without a signed head. */
    public void truncateAudit() {
        run("alter table homeward.audit disable trigger user; delete from homeward.audit where number > 1;"
                + " alter table homeward.audit enable always trigger only_grows;"
                + " alter table homeward.audit enable always trigger never_emptied");
        audit.forget();
    }

    /** Runs a command as superuser, for data that no fixture can state. */
    public void run(String command) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException refused) {
            throw new IllegalStateException("The test database refused: " + command, refused);
        }
    }

    /** One value, read as superuser. */
    public String queryAsSuperuser(String query) {
        return listAsSuperuser(query).getFirst();
    }

    /** The first value of every row, read as superuser. */
    public List<String> listAsSuperuser(String query, Object... values) {
        try (Connection connection = superuser.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The mark that the launcher's superuser gives a private sample; it holds from the next connection on. */
    void markAsSample() {
        cluster.run("postgres", "alter database " + name + " set homeward.installation = 'sample'");
    }

    /** Closes the connections and leaves the database in place, to be copied: PostgreSQL copies only a template without connections. */
    void closePool() {
        app.close();
        superuser.close();
    }

    @Override
    public void close() {
        closePool();
        cluster.run("postgres", "drop database if exists " + name + " with (force)");
    }

    private static HikariConfig pool(TestCluster cluster, String name, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(cluster.url(name));
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setPoolName(name);
        return config;
    }
}
