package org.homeward.intake.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.access.Authorisation;
import org.homeward.access.UserPrincipal;
import org.homeward.access.Viewer;
import org.homeward.intake.Intake;
import org.homeward.intake.job.ImportJob.State;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportProgress;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportNotes;
import org.homeward.intake.store.ImportResult;
import org.homeward.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Imports in the background. Files are kept encrypted as they arrive; checking and storing them go on without the sender, who may come back,
 * and are begun again after the application or the database was interrupted. What the sender may do is asked again each time.
 */
@Component
public class ImportJobs {

    /** The most that is sent at once through a browser or by a program. */
    public static final long MOST_BYTES = Math.min(200L * 1024 * 1024, FileSet.MOST_BYTES);

    /** From here on the files are numbered that the sender did not upload. */
    private static final int SAID = 1_000_000;

    private static final int PART_BYTES = 4 * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final ImportJobLedger ledger;
    private final Intake intake;
    private final UserDetailsService users;
    private final ApplicationEventPublisher due;
    private final Map<Long, ImportProgress> running = new ConcurrentHashMap<>();

    ImportJobs(ImportJobLedger ledger, Intake intake, UserDetailsService users, ApplicationEventPublisher due) {
        this.ledger = ledger;
        this.intake = intake;
        this.users = users;
        this.due = due;
    }

    /** An import is to be worked on, as far as this state says. */
    public record Due(long job, State state) {}

    /** The application or the database was interrupted: the import is to be worked on again, from its beginning. */
    static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Interrupted() {
            super("interrupted", null, false, false);
        }
    }

    /** Files that arrive for one import, several at the same time. */
    public final class Arriving {

        private final ImportJob job;
        private final AtomicInteger files = new AtomicInteger();

        private Arriving(ImportJob job) {
            this.job = job;
        }

        public UUID id() {
            return job.publicId();
        }

        /** Keeps a file, part by part. @return how many bytes it has */
        public long add(String name, InputStream content) throws IOException {
            int file = files.incrementAndGet();
            long bytes = 0;
            int number = 0;
            byte[] part = content.readNBytes(PART_BYTES);
            while (number == 0 || part.length > 0) {
                number++;
                bytes += part.length;
                if (bytes > MOST_BYTES) {
                    throw FileSet.tooLarge(MOST_BYTES);
                }
                ledger.add(job, file, number, name, part);
                part = content.readNBytes(PART_BYTES);
            }
            return bytes;
        }
    }

    /** Of somebody who is asked before it is stored. */
    public Arriving begin(Viewer viewer) {
        return begin(viewer, false, ImportNotes.PLAIN);
    }

    /** Of a program, which says beforehand what it says of the set: it is stored once it is checked. */
    public Arriving beginByProgram(Viewer viewer, ImportNotes notes) {
        return begin(viewer, true, notes);
    }

    private Arriving begin(Viewer viewer, boolean byProgram, ImportNotes notes) {
        if (!Authorisation.allows(Authorisation.Kind.IMPORT, "disclosures", viewer.role())) {
            throw new ImportRejected(ImportError.ROLE_CANNOT_IMPORT);
        }
        return new Arriving(ledger.begin(viewer, byProgram, notes));
    }

    /** The files that arrived so far, for whoever sends them. @throws ImportRejected if they are no set */
    public FileSet arrived(Viewer viewer, UUID id) {
        return ledger.files(find(viewer, id)
                .filter(job -> job.state() == State.ARRIVING)
                .orElseThrow(() -> new ImportRejected(ImportError.UPLOAD_INCOMPLETE)));
    }

    /** Adds what the sender said of the files that arrived: small files, line by line. */
    public void add(Viewer viewer, UUID id, Map<String, List<String>> files) {
        ImportJob job = find(viewer, id)
                .filter(arriving -> arriving.state() == State.ARRIVING)
                .orElseThrow(() -> new ImportRejected(ImportError.UPLOAD_INCOMPLETE));
        int number = SAID;
        for (var file : files.entrySet()) {
            byte[] bytes = (String.join("\n", file.getValue()) + "\n").getBytes(StandardCharsets.UTF_8);
            ledger.add(job, number++, 1, file.getKey(), bytes);
        }
    }

    /** All its files arrived. */
    public void check(Viewer viewer, UUID id) {
        if (ledger.advance(viewer, id, EnumSet.of(State.ARRIVING), State.CHECKING)) {
            publish(viewer, id);
        }
    }

    /** Stores what was checked. */
    public void store(Viewer viewer, UUID id, ImportNotes notes) {
        if (ledger.toStore(viewer, id, notes)) {
            publish(viewer, id);
        }
    }

    /** Whether it was in time: what is stored is not cancelled any more. */
    public boolean cancel(Viewer viewer, UUID id) {
        boolean cancelled = ledger.advance(
                viewer, id, EnumSet.of(State.ARRIVING, State.CHECKING, State.CHECKED, State.STORING), State.CANCELLED);
        if (cancelled) {
            find(viewer, id).map(job -> running.get(job.id())).ifPresent(ImportProgress::end);
        }
        return cancelled;
    }

    /** Of this sender, whatever became of it. */
    public Optional<ImportJob> find(Viewer viewer, UUID id) {
        return ledger.find(viewer, id).filter(job -> job.sentBy().name().equals(viewer.name()));
    }

    /** Of this sender, the latest first. */
    public List<ImportJob> list(Viewer viewer, int limit) {
        return ledger.list(viewer, limit);
    }

    /** What was found in it; empty before it is checked, and when it expired. */
    public Optional<JobReport> report(Viewer viewer, ImportJob job) {
        return find(viewer, job.publicId()).flatMap(own -> ledger.report(viewer, own));
    }

    /** How far it is; empty where nothing works on it here. */
    public Optional<ImportProgress.At> progress(Viewer viewer, ImportJob job) {
        return find(viewer, job.publicId()).flatMap(own -> progress(own.id()));
    }

    Optional<ImportProgress.At> progress(long id) {
        return Optional.ofNullable(running.get(id)).map(ImportProgress::at);
    }

    /** Works on it as far as it can be without its sender. */
    void run(long id) {
        ImportProgress progress = new ImportProgress();
        running.put(id, progress);
        try {
            progress.during(
                    () -> ledger.find(id).filter(job -> job.state().isRunning()).ifPresent(this::run));
        } finally {
            running.remove(id, progress);
        }
    }

    /** The application stops: what is being worked on is given up, and begun again when it starts. */
    void stop() {
        running.values().forEach(ImportProgress::end);
    }

    /** What should be worked on, such as after the application was interrupted. */
    List<Due> listRunning() {
        return ledger.listRunning();
    }

    /** Deletes what nobody came back for. */
    void expire() {
        ledger.expire();
    }

    private void run(ImportJob job) {
        try {
            Viewer viewer = withRights(job);
            ImportProgress.stage(ImportProgress.Stage.READING, 0);
            FileSet files = files(viewer, job);
            if (job.state() == State.CHECKING) {
                check(viewer, job, files);
            } else {
                store(viewer, job, files);
            }
        } catch (ImportProgress.Ended ended) {
            if (isRunning(job)) {
                throw new Interrupted();
            }
        } catch (ImportRejected rejected) {
            if (isInterruption(rejected.problem())) {
                throw new Interrupted();
            }
            end(job, State.REJECTED, rejected.problem());
        } catch (StoreUnavailable unavailable) {
            throw new Interrupted();
        } catch (RuntimeException failed) {
            // Its message may quote a value, so it goes into no log.
            LOG.error(
                    "Import {} failed: {} at {}.",
                    job.id(),
                    failed.getClass().getName(),
                    failed.getStackTrace().length == 0 ? "an unknown place" : failed.getStackTrace()[0]);
            end(job, State.FAILED, ImportProblem.of(ImportError.IMPORT_FAILED, job.id()));
        }
    }

    private FileSet files(Viewer viewer, ImportJob job) {
        try {
            return ledger.files(job);
        } catch (ImportRejected noSet) {
            intake.auditRejection(viewer);
            throw noSet;
        }
    }

    private void check(Viewer viewer, ImportJob job, FileSet files) {
        Intake.Preview preview = intake.previewWithChildren(viewer, files);
        if (!job.byProgram()) {
            ledger.checked(job, JobReport.of(preview.result(), files), preview.children());
            return;
        }
        ledger.checkedByProgram(job, preview.children());
        ledger.find(job.id()).filter(now -> now.state() == State.STORING).ifPresent(now -> store(viewer, now, files));
    }

    private void store(Viewer viewer, ImportJob job, FileSet files) {
        ImportResult result = intake.load(
                viewer,
                files,
                ledger.notes(job),
                (dsl, stored) -> ledger.stored(dsl, job, JobReport.of(stored, files)));
        if (isRunning(job)) {
            ledger.unchanged(job, JobReport.of(result, files));
        }
    }

    private boolean isRunning(ImportJob job) {
        return ledger.find(job.id()).filter(now -> now.state() == job.state()).isPresent();
    }

    private void end(ImportJob job, State state, ImportProblem problem) {
        try {
            ledger.ended(job, state, JobReport.of(problem));
        } catch (ImportProgress.Ended cancelledMeanwhile) {
            LOG.info("Import {} was cancelled.", job.id());
        }
    }

    /**
     * The sender as they are now, with no more rights than when it was sent.
     *
     * @throws ImportRejected if they were disabled, or lost rights that they had
     */
    private Viewer withRights(ImportJob job) {
        Viewer then = job.sentBy();
        try {
            UserPrincipal user = (UserPrincipal) users.loadUserByUsername(then.name());
            if (user.isEnabled() && isWithin(then, user.viewer())) {
                return then;
            }
            throw new ImportRejected(ImportError.SENDER_CHANGED);
        } catch (UsernameNotFoundException ofSingleSignOn) {
            // No account was ever deleted: their rights are those that the provider gave them.
            return then;
        }
    }

    private static boolean isWithin(Viewer then, Viewer now) {
        return now.role() == then.role()
                && (now.provider() == null || now.provider().equals(then.provider()))
                && (now.districts().isEmpty()
                        || (!then.districts().isEmpty() && now.districts().containsAll(then.districts())));
    }

    /** Whether the database went away, so that the same set is to be tried again. Its classes: connection, conflict, operator, system. */
    private static boolean isInterruption(ImportProblem problem) {
        return problem.error() == ImportError.DATABASE_REFUSED
                && problem.values().stream()
                        .anyMatch(state -> String.valueOf(state).matches("(08|40|53|57|58|XX).*|null|"));
    }

    private void publish(Viewer viewer, UUID id) {
        find(viewer, id).ifPresent(job -> due.publishEvent(new Due(job.id(), job.state())));
    }
}
