package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A migration that PostgreSQL ended because of a deadlock is run again; one that failed for another reason is not. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationsTest {

    /** A sequence counts the attempts, because no rollback takes its numbers back. */
    private static final String TABLES =
            "create table homeward.first (); create table homeward.second ();" + " create sequence homeward.attempt;";

    private static final String COUNT = "select nextval('homeward.attempt'); ";

    /** Takes the first table, and asks for the second while whoever holds that waits for the first. */
    private static final String DEADLOCK = COUNT + """
            lock table homeward.first;
            do $$ begin
                while exists (select from pg_locks where relation = 'homeward.second'::regclass)
                        and not exists (select from pg_locks where relation = 'homeward.first'::regclass and not granted) loop
                    perform pg_sleep(0.01);
                end loop;
            end $$;
            lock table homeward.second;
            create table homeward.done ();""";

    /** Asks for the first table when the migration has it. */
    private static final String OPPOSITE = """
            do $$ begin
                while not exists (select from pg_locks where relation = 'homeward.first'::regclass and granted) loop
                    perform pg_sleep(0.01);
                end loop;
            end $$;
            lock table homeward.first""";

    private final TestDatabase database;
    private final Path folder;

    MigrationsTest(TestDatabase any, @TempDir Path folder) {
        this.database = any.emptyNeighbour();
        this.folder = folder;
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @Test
    void a_migration_that_met_a_deadlock_is_run_again()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        next(DEADLOCK);
        try (Connection other = database.asSuperuser();
                ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            // Only the migration looks for a deadlock, so it is the one that PostgreSQL ends.
            execute(other, "set deadlock_timeout = '1h'");
            other.setAutoCommit(false);
            execute(other, "lock table homeward.second");
            Future<?> waiting = elsewhere.submit(() -> {
                execute(other, OPPOSITE);
                other.commit();
                return null;
            });

            migrate();

            waiting.get();
        }
        assertThat(database.queryAsSuperuser("select last_value from homeward.attempt"))
                .isEqualTo("2");
        assertThat(database.queryAsSuperuser("select to_regclass('homeward.done')::text"))
                .isEqualTo("homeward.done");
        assertThat(history()).isEqualTo("001 true, 002 true");
    }

    @Test
    void deadlocks_without_end_are_a_failure() throws IOException {
        next(COUNT + "do $$ begin raise exception 'again' using errcode = '40P01'; end $$;");

        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class).hasMessageContaining("40P01");

        assertThat(database.queryAsSuperuser("select last_value from homeward.attempt"))
                .isEqualTo(String.valueOf(Migrations.ATTEMPTS));
        assertThat(history()).isEqualTo("001 true");
    }

    @Test
    void any_other_failure_is_one_at_once() throws IOException {
        next(COUNT + "select 1 / 0;");

        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class).hasMessageContaining("division by zero");

        assertThat(database.queryAsSuperuser("select last_value from homeward.attempt"))
                .isEqualTo("1");
        assertThat(history()).isEqualTo("001 true");
    }

    /** Begins anew with the tables, after which this migration comes. */
    private void next(String migration) throws IOException {
        database.run("drop schema if exists homeward cascade");
        Path next = folder.resolve("V002__next.sql");
        Files.deleteIfExists(next);
        Files.writeString(folder.resolve("V001__tables.sql"), TABLES);
        migrate();
        Files.writeString(next, migration);
    }

    private void migrate() {
        new Migrations(database.appUser())
                .migrate(Migrations.configure(Flyway.configure().locations("filesystem:" + folder), database.appUser())
                        .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                        .load());
    }

    /** Each migration of the history, and whether it succeeded. */
    private String history() {
        return database.queryAsSuperuser("select string_agg(version || ' ' || success, ', ' order by installed_rank)"
                + " from homeward.flyway_schema_history where version is not null");
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
