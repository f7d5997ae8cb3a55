package org.homeward.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.homeward.adversarial.Prove;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * A process that is killed while it reads has shown nothing that was not audited and signed; its last entries may be ahead of
 * the signed head, and the next append signs them.
 */
@DatabaseTest
class AuditKillsProofTest {

    private static final int LONGEST_MS = 150;

    private final TestDatabase database;

    AuditKillsProofTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void after_a_kill_the_log_is_never_behind_what_was_shown() throws Exception {
        Prove proof = Prove.sized("audit-kills", 3, 60);
        database.truncateAudit();
        RandomGenerator random = proof.random();
        List<String> failures = new ArrayList<>();
        int shown = 0;
        int ahead = 0;
        for (int kill = 0; kill < proof.size(); kill++) {
            List<String> lines = killed("kill " + kill, random.nextInt(LONGEST_MS));
            shown += lines.size();
            long head = head();
            long lastEntry = last();
            ahead += lastEntry > head ? 1 : 0;
            if (lastEntry < head) {
                failures.add("kill " + kill + ": signed up to " + head + ", entered up to " + lastEntry);
            }
            for (String line : lines) {
                String number =
                        database.queryAsSuperuser("select coalesce(max(number), -1) from homeward.audit where what = '"
                                + line.substring(KilledReader.SHOWN.length()) + "'");
                if (Long.parseLong(number) < 0 || Long.parseLong(number) > head) {
                    failures.add("kill " + kill + ": " + line + " is entry " + number + ", signed up to " + head);
                }
            }
            database.auditLog().verifyHead();
            if (database.auditCheck().run().fault() != null || head() != last()) {
                failures.add("kill " + kill + ": not valid after the next append");
            }
        }
        System.out.printf("audit-kills: %d reads shown, %d kills between entry and signature%n", shown, ahead);
        proof.report(proof.size(), failures);
        assertThat(shown).as("reads before a kill").isPositive();
    }

    /** The reads that the process showed before it was killed, this long after its first. */
    private List<String> killed(String word, int after_ms) throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledReader.class.getName(),
                        database.url(),
                        database.appUser(),
                        database.appPassword(),
                        database.auditHead().toString(),
                        database.auditKeys().toString(),
                        word)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (var output = reader.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(KilledReader.SHOWN)) {
                    if (lines.isEmpty()) {
                        Thread.ofVirtual().start(() -> kill(reader, after_ms));
                    }
                    lines.add(line);
                }
            }
        }
        reader.waitFor();
        return lines;
    }

    private static void kill(Process reader, int after_ms) {
        try {
            if (!reader.waitFor(after_ms, TimeUnit.MILLISECONDS)) {
                // By its handle: destroying the process itself would close its output before it is read here.
                reader.toHandle().destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long head() throws IOException {
        return database.auditHeads().last().orElseThrow().number();
    }

    private long last() throws SQLException {
        return Long.parseLong(database.queryAsSuperuser("select max(number) from homeward.audit"));
    }
}
