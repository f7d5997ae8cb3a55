package org.homeward.support;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.homeward.store.KeyCheck;
import org.homeward.store.Migrations;

/** A database that is migrated once and then only copied. Its name is random, because several test runs may share a cluster. */
final class TemplateDatabase implements AutoCloseable {

    private final TestCluster cluster;
    private final String name = "test_" + ProcessHandle.current().pid() + "_"
            + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger copies = new AtomicInteger();
    private final TestAudit audit = new TestAudit(name);

    private TemplateDatabase(TestCluster cluster) {
        this.cluster = cluster;
    }

    static TemplateDatabase migrated(TestCluster cluster) {
        TemplateDatabase template = new TemplateDatabase(cluster);
        cluster.run("postgres", "create database " + template.name + " owner " + TestCluster.OWNER);
        cluster.run(template.name, "create extension postgis");
        Migrations.configure(Flyway.configure().locations(Migrations.LOCATION), TestCluster.APP)
                .dataSource(cluster.url(template.name), TestCluster.OWNER, cluster.ownerPassword())
                .callbacks(new KeyCheck(TestKeys.keyring()))
                .load()
                .migrate();
        return template;
    }

    /** About 0.1 s: PostgreSQL copies the files and runs nothing again. */
    TestDatabase copy() {
        String copy = name + "_" + copies.incrementAndGet();
        cluster.run(
                "postgres",
                "create database " + copy + " owner " + TestCluster.OWNER + " template " + name
                        + " strategy file_copy");
        TestDatabase copied = new TestDatabase(cluster, copy);
        copied.audit().copyFrom(audit);
        return copied;
    }

    /** A copy that counts as a private sample: settings of a database are not copied with it. */
    TestDatabase copyAsSample() {
        TestDatabase copy = copy();
        copy.markAsSample();
        return copy;
    }

    /** Another template: the content of this one, and what is filled in. */
    TemplateDatabase filled(Consumer<TestDatabase> filling) {
        TemplateDatabase filled = new TemplateDatabase(cluster);
        cluster.run(
                "postgres",
                "create database " + filled.name + " owner " + TestCluster.OWNER + " template " + name
                        + " strategy file_copy");
        TestDatabase inside = new TestDatabase(cluster, filled.name);
        inside.markAsSample();
        filling.accept(inside);
        inside.closePool();
        // A fresh copy has no statistics; a database in use gathers them by itself.
        cluster.run(filled.name, "analyze");
        return filled;
    }

    @Override
    public void close() {
        cluster.run("postgres", "drop database if exists " + name + " with (force)");
    }
}
