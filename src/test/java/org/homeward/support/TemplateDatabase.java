package org.homeward.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.homeward.access.ReadRequest;
import org.homeward.store.KeyCheck;
import org.homeward.store.Migrations;

/**
 * A database that is made once in a cluster and then only copied, by every fork of a run and by every later run over the same
 * sources: its name says what is in it, and from which sources.
 */
final class TemplateDatabase {

    private static final String OWNED = " owner " + TestCluster.OWNER;

    /** Random, because several test runs may share a cluster. */
    private static final String COPY = "test_" + ProcessHandle.current().pid() + "_"
            + UUID.randomUUID().toString().substring(0, 8) + "_";

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final TestCluster cluster;
    private final String name;

    private TemplateDatabase(TestCluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    static TemplateDatabase migrated(TestCluster cluster) {
        return made(cluster, "migrated", name -> {
            cluster.run("postgres", "create database " + name + OWNED);
            cluster.run("postgres", "revoke temporary on database " + name + " from public");
            cluster.run(name, "create extension postgis");
            Migrations.configure(Flyway.configure().locations(Migrations.LOCATION), TestCluster.APP)
                    .dataSource(cluster.url(name), TestCluster.OWNER, cluster.ownerPassword())
                    .callbacks(new KeyCheck(TestKeys.keyring()))
                    .load()
                    .migrate();
            makeAuditKey(new TestDatabase(cluster, name));
        });
    }

    /** Another template: the content of this one, and what is filled in. */
    TemplateDatabase filled(String what, Consumer<TestDatabase> filling) {
        return made(cluster, what, copy -> {
            copyTo(copy);
            TestDatabase inside = new TestDatabase(cluster, copy);
            inside.markAsSample();
            filling.accept(inside);
            inside.closePool();
            // A fresh copy has no statistics; a database in use gathers them by itself.
            cluster.run(copy, "analyze");
        });
    }

    /** The first entry of an audit makes its key, which two forks must not do at the same time. */
    private static void makeAuditKey(TestDatabase inside) {
        inside.database().read(SmallCounty.SENDER, ReadRequest.record("test", "first", ""), dsl -> List.of());
        inside.truncateAudit();
        inside.closePool();
    }

    /** About 0.1 s: PostgreSQL copies the files and runs nothing again. */
    TestDatabase copy() {
        String copy = COPY + COPIES.incrementAndGet();
        copyTo(copy);
        TestDatabase copied = new TestDatabase(cluster, copy);
        copied.audit().copyFrom(new TestAudit(name));
        return copied;
    }

    /** A copy that counts as a private sample: settings of a database are not copied with it. */
    TestDatabase copyAsSample() {
        TestDatabase copy = copy();
        copy.markAsSample();
        return copy;
    }

    private void copyTo(String copy) {
        cluster.run("postgres", "create database " + copy + OWNED + " template " + name + " strategy file_copy");
        // Rights on a database are not copied with it.
        cluster.run("postgres", "revoke temporary on database " + copy + " from public");
    }

    /** Of several forks one makes it and the others wait; half-made ones have another name. */
    private static TemplateDatabase made(TestCluster cluster, String what, Consumer<String> making) {
        String name = "template_" + what + "_" + Fingerprint.OF_SOURCES;
        String halfMade = name + "_half_made";
        try (Connection connection = cluster.asSuperuser("postgres");
                Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('" + name + "'))");
            if (!cluster.hasDatabase(name)) {
                cluster.run("postgres", "drop database if exists " + halfMade + " with (force)");
                making.accept(halfMade);
                new TestAudit(halfMade).moveTo(new TestAudit(name));
                cluster.run("postgres", "alter database " + halfMade + " rename to " + name);
            }
            return new TemplateDatabase(cluster, name);
        } catch (SQLException failed) {
            throw new IllegalStateException("The template " + name + " could not be locked.", failed);
        }
    }
}
