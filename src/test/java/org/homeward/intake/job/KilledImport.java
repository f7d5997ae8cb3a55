package org.homeward.intake.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.Viewer;
import org.homeward.intake.read.ImportProgress.Stage;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Keyring;
import org.homeward.store.RlsSession;
import org.homeward.store.audit.AuditLog;
import org.homeward.store.audit.RecentReads;
import org.homeward.store.audit.SignedHeadFile;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that works on one import and prints each stage, until it is killed or done. */
final class KilledImport {

    static final Viewer SENDER = new Viewer("lena", Role.INTERVIEWER, Set.of(), "lantern", null);
    static final String DONE = "done";

    private KilledImport() {}

    /**
     * @param arguments address, user and password of the database, file of the signed head, folder of the keys, and the number of the import
     */
    public static void main(String[] arguments) throws InterruptedException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        // The clusters of tests do not wait for the disk, and a database that is killed would forget what it said is
        // stored.
        source.setUrl(arguments[0] + "&options=-c%20synchronous_commit=on");
        source.setUser(arguments[1]);
        source.setPassword(arguments[2]);
        Keyring keyring = new Keyring(Path.of(arguments[4]));
        AuditLog log = new AuditLog(
                source,
                new RlsSession(keyring),
                new SignedHeadFile(Path.of(arguments[3]), Path.of(arguments[4]), Path.of(arguments[3] + ".signed")),
                new RecentReads(Clock.systemUTC()));
        AuditedDatabase database = new AuditedDatabase(source, log, keyring);
        ImportJobs jobs = new ImportJobs(
                new ImportJobLedger(database, SmallCounty.CLOCK, Duration.ofHours(24)),
                IntakeFixtures.to(database, SmallCounty.CLOCK).intake(),
                name -> new UserPrincipal(SENDER, "", AccountStatus.ACTIVE),
                event -> {});
        long job = Long.parseLong(arguments[5]);
        print("ready");
        Thread work = Thread.ofPlatform().start(() -> {
            try {
                jobs.run(job);
            } catch (ImportJobs.Interrupted interrupted) {
                print("interrupted");
            }
        });
        Stage last = Stage.QUEUED;
        while (work.isAlive()) {
            Stage now = jobs.progress(job).map(at -> at.stage()).orElse(last);
            if (now != last) {
                print(now.name());
                last = now;
            }
            work.join(Duration.ofMillis(1));
        }
        print(DONE);
    }

    /** One call, so that a line is written whole or not at all. */
    private static void print(String text) {
        byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }
}
