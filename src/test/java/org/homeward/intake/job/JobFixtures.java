package org.homeward.intake.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.access.Viewer;
import org.homeward.intake.Intake;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.ImportNotes;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Imports in the background of a test, which are worked on when the test says so. */
public final class JobFixtures {

    private final Deque<Long> due = new ArrayDeque<>();
    private final Map<String, UserPrincipal> accounts = new HashMap<>();
    private final ImportJobLedger ledger;
    private final ImportJobs jobs;

    public JobFixtures(TestDatabase database) {
        this(database, IntakeFixtures.withSmallCounty(database).intake(), SmallCounty.CLOCK);
    }

    public JobFixtures(TestDatabase database, Intake intake, Clock clock) {
        ApplicationEventPublisher publisher = event -> due.add(((ImportJobs.Due) event).job());
        ledger = new ImportJobLedger(database.database(), clock, Duration.ofHours(24));
        jobs = new ImportJobs(ledger, intake, this::account, publisher);
    }

    private UserPrincipal account(String name) {
        UserPrincipal account = accounts.get(name);
        if (account == null) {
            throw new UsernameNotFoundException(name);
        }
        return account;
    }

    ImportJobLedger ledger() {
        return ledger;
    }

    public ImportJobs jobs() {
        return jobs;
    }

    /** The account of a sender, as it is now. */
    void account(Viewer now, boolean enabled) {
        accounts.put(
                now.name(), new UserPrincipal(now, "", new AccountStatus(enabled, false, false, 1, Factor.NONE, null)));
    }

    /** Sends files and says that all arrived. */
    public UUID send(Viewer viewer, FileSet files) {
        return send(viewer, files, false);
    }

    UUID send(Viewer viewer, FileSet files, boolean byProgram) {
        ImportJobs.Arriving arriving = byProgram ? jobs.beginByProgram(viewer, ImportNotes.PLAIN) : jobs.begin(viewer);
        try {
            for (String name : files.names()) {
                arriving.add(name, new ByteArrayInputStream(files.bytes(name)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        jobs.check(viewer, arriving.id());
        return arriving.id();
    }

    /** Works on what is due. @return how many imports that were */
    public int work() {
        int worked = 0;
        for (Long job = due.poll(); job != null; job = due.poll()) {
            jobs.run(job);
            worked++;
        }
        return worked;
    }

    ImportJob job(Viewer viewer, UUID id) {
        return jobs.find(viewer, id).orElseThrow();
    }
}
