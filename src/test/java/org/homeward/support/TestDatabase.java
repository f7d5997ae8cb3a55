package org.homeward.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Keyring;
import org.homeward.store.audit.AuditCheck;
import org.homeward.store.audit.AuditLog;
import org.homeward.store.audit.SignedHeadFile;

/** A migrated database that belongs to one test class. */
public final class TestDatabase implements AutoCloseable {

    private final TestCluster cluster;
    private final String name;
    private final HikariDataSource app;
    private final HikariDataSource rows;
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
        this.app = new HikariDataSource(pool(cluster, name));
        this.rows = cluster.superuserPool(name);
        this.audit = audit;
        this.database = databaseOver(app);
    }

    /** A gate of one's own, for connections that are watched. */
    public AuditedDatabase databaseOver(DataSource connections) {
        return new AuditedDatabase(connections, auditLog(), keyring);
    }

    /** The one gate, as the application role. */
    public AuditedDatabase database() {
        return database;
    }

    /** The audit beside the one of the gate, as another process has it. */
    public AuditLog auditLog() {
        return new AuditLog(app, audit.heads(), audit.recent());
    }

    public AuditCheck auditCheck() {
        return new AuditCheck(app, audit.heads());
    }

    public SignedHeadFile auditHeads() {
        return audit.heads();
    }

    /** The file with the signed heads of the audit. */
    public Path auditHead() {
        return audit.head();
    }

    TestAudit audit() {
        return audit;
    }

    /** The same database with the keys in this folder, and the signed heads of its audit beside them. */
    public TestDatabase withKeys(Path folder) {
        leave();
        return new TestDatabase(
                cluster, name, new Keyring(folder), new TestAudit(folder.resolve("audit.head"), folder));
    }

    /** Another database of the cluster with nothing in it but PostGIS; the caller closes it. */
    public TestDatabase emptyNeighbour() {
        String empty = name + "_" + UUID.randomUUID().toString().substring(0, 8);
        cluster.run("postgres", "create database " + empty + " owner " + TestCluster.OWNER);
        cluster.run(empty, "create extension postgis");
        return new TestDatabase(cluster, empty);
    }

    public Keyring keyring() {
        return keyring;
    }

    /** What the application is given: it owns nothing. */
    public DataSource app() {
        return app;
    }

    /** To look at what was stored, or to try what the application may not; the caller closes it. */
    public Connection asOwner() throws SQLException {
        return cluster.asOwner(name);
    }

    /** To do what even the owner may not; the caller closes it. */
    public Connection asSuperuser() throws SQLException {
        return cluster.asSuperuser(name);
    }

    /** To write row after row past every lock, over connections that are kept: nothing may be set on them. */
    public DataSource rows() {
        return rows;
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

    /** Everything that earlier tests of the class stored is gone; the lists that come with the migrations stay. */
    public void truncate() {
        cluster.run(
                name,
                "truncate homeward.change, homeward.area, homeward.agency, homeward.provider,"
                        + " homeward.app_user, homeward.installation restart identity cascade");
        truncateAudit();
    }

    /** The chain is again as the migrations left it, and nothing is signed. */
    public void truncateAudit() {
        cluster.run(
                name,
                "alter table homeward.audit disable trigger user; delete from homeward.audit where number > 1;"
                        + " alter table homeward.audit enable always trigger only_grows;"
                        + " alter table homeward.audit enable always trigger never_emptied");
        audit.forget();
    }

    /** As the owner of everything, for what no fixture says. */
    public void run(String command) {
        cluster.run(name, command);
    }

    /** One value, as the owner of everything sees it. */
    public String queryAsSuperuser(String question) {
        return listAsSuperuser(question).getFirst();
    }

    /** The first value of every row, as the owner of everything sees it. */
    public List<String> listAsSuperuser(String question, Object... values) {
        try (Connection connection = asSuperuser();
                PreparedStatement asked = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                asked.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What the launcher's superuser says of a private sample; it holds from the next connection on. */
    void markAsSample() {
        cluster.run("postgres", "alter database " + name + " set homeward.installation = 'sample'");
    }

    /** Closes what is open and leaves the database where it is, to be copied: nobody may be connected to a template. */
    void leave() {
        app.close();
        rows.close();
    }

    @Override
    public void close() {
        leave();
        cluster.run("postgres", "drop database if exists " + name + " with (force)");
    }

    private static HikariConfig pool(TestCluster cluster, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(cluster.url(name));
        config.setUsername(TestCluster.APP);
        config.setPassword(cluster.appPassword());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setPoolName(name);
        return config;
    }
}
