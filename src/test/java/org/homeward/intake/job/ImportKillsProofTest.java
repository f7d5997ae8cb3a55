package org.homeward.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.homeward.adversarial.Prove;
import org.homeward.intake.job.ImportJob.State;
import org.homeward.intake.read.ImportProgress.Stage;
import org.homeward.intake.store.ImportNotes;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * An import whose application or database is killed at any moment is, once it is taken up again, stored exactly once and whole: the same
 * current state, one batch, one entry in the audit, and nothing kept of its files.
 */
@DatabaseTest
class ImportKillsProofTest {

    private static final int CHILDREN = 120;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** Of so many kills one is of the database, where nothing else uses it. */
    private static final int DATABASE_EVERY = 4;

    private final TestDatabase database;
    private final JobFixtures fixtures;
    private final Map<Stage, Integer> landed = new EnumMap<>(Stage.class);
    private final List<String> failures = new ArrayList<>();
    private int committed;
    private int ofDatabase;

    ImportKillsProofTest(TestDatabase database) {
        this.database = database;
        this.fixtures = new JobFixtures(database);
        fixtures.account(KilledImport.SENDER, true);
    }

    @Test
    void an_import_that_is_killed_anywhere_is_stored_once_and_whole() throws Exception {
        Prove proof = Prove.sized("import-kills", 2, 50);
        RandomGenerator random = proof.random();
        long writing_ms = whole("k0");
        String expected = CurrentState.of(database, "k0");
        for (int kill = 1; kill <= proof.size(); kill++) {
            boolean whileWriting = kill % 3 != 0;
            boolean database = kill % DATABASE_EVERY == 0 && proof.size() > DATABASE_EVERY && isAlone();
            ImportJob job = toStore("k" + kill);
            Stage at = killed(
                    job,
                    whileWriting ? Stage.STORING : Stage.READING,
                    random.nextLong(Math.max(1, whileWriting ? writing_ms : 3 * writing_ms)),
                    database);
            checkAfterwards("kill " + kill + " at " + at, job, "k" + kill, at, expected);
        }
        String where = landed + " committed=" + committed + " of the database=" + ofDatabase;
        proof.report(proof.size(), failures, " landed=" + where);
        assertThat(landed.getOrDefault(Stage.STORING, 0))
                .as("kills while it is written: %s", where)
                .isGreaterThanOrEqualTo(proof.size() / 2);
    }

    /** Undisturbed. @return how long writing took */
    private long whole(String source) throws Exception {
        Process process = process(toStore(source));
        long began = 0;
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(Stage.STORING.name())) {
                    began = System.nanoTime();
                }
            }
        }
        assertThat(began).as("it was stored").isPositive();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private ImportJob toStore(String source) {
        database.run("insert into homeward.source_system (source_system, provider_id, senders, recorded_in)"
                + " select '" + source + "', id, '{}', 1 from homeward.provider where code = 'lantern'");
        UUID id = fixtures.send(KilledImport.SENDER, new LargeSet(source, CHILDREN).files());
        fixtures.work();
        fixtures.jobs().store(KilledImport.SENDER, id, ImportNotes.PLAIN);
        return fixtures.job(KilledImport.SENDER, id);
    }

    /** @return the stage in which it was killed */
    private Stage killed(ImportJob job, Stage from, long after_ms, boolean theDatabase) throws Exception {
        Process process = process(job);
        Stage at = Stage.QUEUED;
        boolean waiting = true;
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Stage> stage = stage(line);
                at = stage.orElse(at);
                if (waiting && stage.filter(now -> now.compareTo(from) >= 0).isPresent()) {
                    waiting = false;
                    Thread.ofVirtual().start(() -> kill(process, after_ms, theDatabase));
                }
            }
        }
        process.waitFor();
        if (theDatabase) {
            awaitDatabase();
        }
        return at;
    }

    private static Optional<Stage> stage(String line) {
        return java.util.Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(line))
                .findAny();
    }

    private void kill(Process process, long after_ms, boolean theDatabase) {
        try {
            if (process.waitFor(after_ms, TimeUnit.MILLISECONDS)) {
                return;
            }
            if (theDatabase) {
                killDatabase(process.pid());
            }
            // By its handle: destroying the process itself would close its output before it is read here.
            process.toHandle().destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One process of PostgreSQL that is killed takes all others with it, and the server begins again from its log. */
    private void killDatabase(long importing) throws InterruptedException {
        Optional<String> backend = database
                .listAsSuperuser("select pid from pg_stat_activity where datname = current_database()"
                        + " and state <> 'idle' and pid <> pg_backend_pid() limit 1")
                .stream()
                .findAny();
        backend.map(Long::parseLong).flatMap(ProcessHandle::of).ifPresent(handle -> {
            handle.destroyForcibly();
            ofDatabase++;
        });
        Thread.sleep(50);
    }

    private boolean isAlone() {
        return database.queryAsSuperuser("select count(*) from pg_stat_activity"
                        + " where backend_type = 'client backend' and datname <> current_database()")
                .equals("0");
    }

    private void awaitDatabase() throws InterruptedException {
        for (long tried = 0; tried < LONGEST.toMillis() / 100; tried++) {
            try {
                database.queryAsSuperuser("select 1");
                return;
            } catch (IllegalStateException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("The database did not come back.");
    }

    private void checkAfterwards(String kill, ImportJob job, String source, Stage at, String expected) {
        landed.merge(at, 1, Integer::sum);
        State left = fixtures.job(KilledImport.SENDER, job.publicId()).state();
        String stored = CurrentState.of(database, source);
        boolean whole = Objects.equals(stored, expected);
        committed += left == State.STORED ? 1 : 0;
        if (left == State.STORED ? !whole : left != State.STORING || !stored.equals("null")) {
            failures.add(kill + ": left " + left + " with " + stored);
        }
        // As the scheduler does when it finds that nobody works on it.
        fixtures.jobs().run(job.id());
        check(kill + " state", fixtures.job(KilledImport.SENDER, job.publicId()).state(), State.STORED);
        check(kill + " content", CurrentState.of(database, source), expected);
        check(kill + " batches", one("homeward.import_batch where source_system = '" + source + "'"), "1");
        // Whoever takes it up while the dead process's commit still arrives finds everything stored, and is audited
        // with no rows.
        check(
                kill + " audit",
                one("homeward.audit where kind = 'IMPORT' and what = 'import of " + source + "' and rows > 0"),
                "1");
        check(kill + " files", one("encrypted.import_content_text where import_job_id = " + job.id()), "0");
        database.auditLog().verifyHead();
        check(kill + " chain", String.valueOf(database.auditCheck().run().fault()), "null");
    }

    private String one(String from) {
        return database.queryAsSuperuser("select count(*) from " + from);
    }

    private void check(String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            failures.add(what + ": " + found + " instead of " + expected);
        }
    }

    private Process process(ImportJob job) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx400m",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledImport.class.getName(),
                        database.url(),
                        database.appUser(),
                        database.appPassword(),
                        database.auditHead().toString(),
                        database.auditKeys().toString(),
                        Long.toString(job.id()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
