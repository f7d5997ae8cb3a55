package org.homeward.store.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.homeward.access.AskedTooMuch;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.RlsSession;
import org.homeward.store.audit.AuditCheck.ChainError;
import org.homeward.store.audit.AuditTable.Stored;
import org.homeward.store.audit.AuditTable.Tail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the audit log. When a call returns, the rows are committed and a signed head above them is on disk; only then
 * may anything be shown. Threads that wait meanwhile go into the next commit together. Each append first compares the last
 * row with the last signed head: a chain that is ahead of its head after a crash is checked and signed; one that is behind it
 * or differs from it stops everything.
 */
public class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    /** The class of SQL states in which nobody answers any more. */
    private static final String CONNECTION_LOST = "08";

    /** May read the audit log and append to it. */
    static final Viewer AUDIT = Viewer.system("audit");

    private static final Entry TRIED = Entry.of(AUDIT, AuditEvent.of(AuditKind.REFUSED, "governance", "tried"), null);

    private final DataSource dataSource;
    private final RlsSession session;
    private final SignedHeadFile heads;
    private final RecentReads recent;
    private final HourlyLimits limits;
    /**
     * Fair: a thread with its next entry waits behind those that are committed already, so that more entries share a commit.
     */
    private final ReentrantLock appendLock = new ReentrantLock(true);

    private volatile @Nullable String refused;

    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

    /** Without limits. */
    public AuditLog(DataSource dataSource, RlsSession session, SignedHeadFile heads, RecentReads recent) {
        this(dataSource, session, heads, recent, HourlyLimits.none());
    }

    public AuditLog(
            DataSource dataSource, RlsSession session, SignedHeadFile heads, RecentReads recent, HourlyLimits limits) {
        this.dataSource = dataSource;
        this.session = session;
        this.heads = heads;
        this.recent = recent;
        this.limits = limits;
    }

    /**
     * Audits a read before its result is returned. Figures of one room under one filter, or the same list again, are one
     * entry for each view of its page, or for five minutes; every opened record is its own entry. A record that was not found is a
     * refused attempt. A list names every child whose records it shows. A repeated read adds no entry, but is shown only where one could be added.
     *
     * @throws AuditUnwritable where the entry could not be written
     * @throws AskedTooMuch where the user is beyond an hourly limit; then that is the entry
     */
    public void read(Viewer viewer, ReadRequest request, long known, int rows, Concerned concerned) {
        AuditKind kind = request.kind();
        if (kind == null) {
            return;
        }
        boolean figures = kind == AuditKind.FILTER_APPLIED;
        // A job that found nothing was refused nothing.
        boolean refused = kind == AuditKind.RECORD_OPENED && rows == 0 && !viewer.isSystem();
        AuditEvent event = AuditEvent.of(
                        refused ? AuditKind.REFUSED : kind, request.room(), figures ? "figures" : request.what())
                .about(request.subject())
                .under(request.filter())
                .concerning(concerned);
        Entry entry = Entry.of(viewer, event, known);
        if (kind == AuditKind.RECORD_OPENED) {
            append(entry.ofRows(rows));
        } else {
            recent.once(entry, () -> append(entry.ofRows(rows)), this::checkWritable);
        }
    }

    /** A view of a page begins: what it reads is audited, even where the same was read a moment ago. */
    public void beginPage(Viewer viewer, String room) {
        recent.forget(viewer.name(), room);
    }

    /**
     * Appends one action, as of the latest change.
     *
     * @throws AuditUnwritable where the entry could not be written
     */
    public void append(Viewer viewer, AuditEvent event) {
        append(Entry.of(viewer, event, null));
    }

    /**
     * Commits a writing transaction together with its entry: either both or none. Where only the head above them could not be
     * written, they are committed and this returns normally: to report a failure would be untrue. Nothing is shown from then on until
     * the head can be written.
     *
     * @throws AuditUnwritable where nothing was committed
     */
    public void commitWith(Connection writing, Viewer viewer, AuditEvent event, long change) throws SQLException {
        appendLock.lock();
        try {
            commit(writing, List.of(Entry.of(viewer, event, change)));
        } catch (HeadUnwritten committed) {
            recent.forget();
            LOG.error("A change was stored with its audit entry. {}", committed.getMessage());
        } catch (IOException | AuditUnwritable failed) {
            recent.forget();
            throw new AuditUnwritable(failed);
        } finally {
            appendLock.unlock();
        }
    }

    /** Compares the chain with its head, and signs what a crash left unsigned. */
    public void verifyHead() {
        appendLock.lock();
        try {
            appendTogether(List.of());
        } finally {
            appendLock.unlock();
        }
    }

    /** From here on nothing is written or shown: the log is another than the one whose heads are kept elsewhere. */
    void refuse(String why) {
        LOG.error(why);
        refused = why;
    }

    private void append(Entry entry) {
        Optional<Duration> wait = limits.take(entry);
        await(new Waiting(List.of(wait.isPresent() ? entry.refusedAsTooMuch() : entry)));
        if (wait.isPresent()) {
            throw new AskedTooMuch(wait.get());
        }
    }

    private void checkWritable() {
        await(new Waiting(List.of()));
    }

    private void await(Waiting waiting) {
        queue.add(waiting);
        appendLock.lock();
        try {
            if (!waiting.done) {
                appendAll();
            }
        } finally {
            appendLock.unlock();
        }
        if (waiting.failure != null) {
            throw new AuditUnwritable(waiting.failure);
        }
    }

    private void appendAll() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            batch.add(next);
        }
        Exception failure = null;
        try {
            appendTogether(
                    batch.stream().flatMap(waiting -> waiting.entries.stream()).toList());
        } catch (RuntimeException failed) {
            failure = failed;
            recent.forget();
        }
        for (Waiting waiting : batch) {
            waiting.failure = failure;
            waiting.done = true;
        }
    }

    private void appendTogether(List<Entry> entries) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setReadOnly(false);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            commit(connection, entries);
        } catch (SQLException | IOException failed) {
            // The message of a failed insert quotes the inserted values.
            LOG.error(
                    "The audit log could not be written ({}). No data is shown until it can.",
                    failed instanceof SQLException refused ? "SQL state " + refused.getSQLState() : failed.toString());
            throw failed instanceof HeadUnwritten committed
                    ? new AuditUnwritable(committed.getMessage() + " Nothing was shown.", committed)
                    : new AuditUnwritable(failed);
        }
    }

    private void commit(Connection connection, List<Entry> entries) throws SQLException, IOException {
        session.set(connection, AUDIT);
        AuditTable.lock(connection);
        try {
            Tail tail = headVerified(connection);
            if (entries.isEmpty()) {
                tryToInsert(connection, tail);
                return;
            }
            List<Stored> rows = Chain.continued(heads.macs(), tail, withClock(tail, entries));
            AuditTable.insert(connection, rows);
            Stored last = rows.getLast();
            SignedHead head = new SignedHead(last.chained().number(), last.hash());
            // A signature takes about as long as the flush of the database, so it is made meanwhile.
            CompletableFuture<HeadLine> signing = CompletableFuture.supplyAsync(heads.signature(head, tail.now()));
            commit(connection, last);
            sign(head.number(), signing);
        } catch (HeadUnwritten committed) {
            throw committed;
        } catch (SQLException | IOException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            release(connection);
        }
    }

    /** A connection that breaks while it commits leaves open whether it did: the log says whether it has the entry. */
    private void commit(Connection connection, Stored last) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException broken) {
            if (!String.valueOf(broken.getSQLState()).startsWith(CONNECTION_LOST) || !isStored(last)) {
                throw broken;
            }
        }
    }

    private boolean isStored(Stored last) {
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            session.set(other, AUDIT);
            // Held until the broken connection has ended at the server.
            AuditTable.lock(other);
            try {
                return Arrays.equals(AuditTable.hash(other, last.chained().number()), last.hash());
            } finally {
                other.rollback();
                release(other);
            }
        } catch (SQLException unknown) {
            throw new AuditUnwritable(
                    "The connection to the database was lost during a commit. It is not known whether what was to be stored is"
                            + " stored: look before you repeat it.",
                    unknown);
        }
    }

    private void sign(long number, CompletableFuture<HeadLine> signing) throws HeadUnwritten {
        try {
            betweenCommitAndHead();
            heads.append(signing.join());
        } catch (IOException | RuntimeException unwritten) {
            throw new HeadUnwritten(number, heads, unwritten);
        }
    }

    /** Nothing is to be added, but what waits may be shown only where an entry could be. */
    private void tryToInsert(Connection connection, Tail tail) throws SQLException, IOException {
        AuditTable.insert(connection, Chain.continued(heads.macs(), tail, List.of(TRIED)));
        connection.rollback();
        heads.checkWritable();
    }

    /** An entry says so before the first one that is earlier than its predecessor. */
    private static List<Entry> withClock(Tail tail, List<Entry> entries) {
        if (!tail.isClockSetBack()) {
            return entries;
        }
        Duration back = Duration.between(tail.now(), tail.at());
        LOG.warn(
                "The clock of the database was set back by {} before audit entry {}.",
                back,
                tail.head().number() + 1);
        List<Entry> all = new ArrayList<>(entries.size() + 1);
        all.add(Entry.of(AUDIT, AuditEvent.of(AuditKind.CLOCK_SET_BACK, "governance", back.toString()), null));
        all.addAll(entries);
        return all;
    }

    /** A crash here leaves the log ahead of its head; tests override this. */
    void betweenCommitAndHead() throws IOException {}

    /** The lock belongs to the database session: a connection that cannot release it must not return to the pool. */
    private static void release(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(true);
            AuditTable.unlock(connection);
            connection.setAutoCommit(false);
        } catch (SQLException lost) {
            LOG.warn("The database connection that wrote to the audit log was lost.", lost);
            connection.abort(Runnable::run);
        }
    }

    private Tail headVerified(Connection connection) throws SQLException, IOException {
        if (refused != null) {
            throw new AuditUnwritable(refused);
        }
        Tail tail = tail(connection);
        SignedHead signed = heads.last().orElse(null);
        if (signed == null && heads.mayBegin(tail)) {
            heads.append(tail.head(), tail.now());
        } else if (signed == null) {
            throw broken("its signed head is missing (" + heads + ")");
        } else if (tail.head().number() < signed.number()) {
            throw broken("it ends at entry " + tail.head().number() + ", but entry " + signed.number() + " was signed");
        } else if (!tail.head().isAt(signed)) {
            signAgain(connection, signed, tail);
        } else if (!heads.hasRecord()) {
            heads.append(tail.head(), tail.now());
            LOG.info("The heads of the audit log are signed with Ed25519 from entry {} on.", signed.number());
        }
        return tail;
    }

    /** Tests override this, to set the clock. */
    Tail tail(Connection connection) throws SQLException {
        return AuditTable.tail(connection);
    }

    private void signAgain(Connection connection, SignedHead signed, Tail tail) throws SQLException, IOException {
        SignedHead last = tail.head();
        Chain chain = new Chain(Binding.of(heads, signed.number()), signed);
        AuditTable.stream(connection, signed.number(), chain::follow);
        ChainError fault = chain.fault();
        if (fault != null || !chain.reached().isAt(last)) {
            throw broken("entry " + (fault == null ? last.number() : fault.number()) + " "
                    + (fault == null ? "is not the one that was signed" : fault.description()));
        }
        heads.append(last, tail.now());
        LOG.warn(
                "After a crash the audit log was {} ahead of its signed head. They were checked, and the head is now signed at"
                        + " entry {}.",
                last.number() - signed.number() == 1 ? "1 entry" : last.number() - signed.number() + " entries",
                last.number());
    }

    private static AuditUnwritable broken(String how) {
        AuditUnwritable broken = new AuditUnwritable("The audit log does not match its signed head: " + how
                + ". No data is shown. Put back the database and the file of the head as they were last, and run"
                + " ./homeward verify-audit.");
        LOG.error(broken.getMessage());
        return broken;
    }

    /** The entries are committed and their head is not. */
    private static final class HeadUnwritten extends IOException {

        private static final long serialVersionUID = 1L;

        private HeadUnwritten(long number, SignedHeadFile heads, Exception cause) {
            super(
                    "The audit is written up to entry " + number + ", but its head could not be signed (" + heads
                            + "). Check that file and the folder of the keys; the next access signs it.",
                    cause);
        }
    }

    private static final class Waiting {
        private final List<Entry> entries;
        private boolean done;
        private @Nullable Exception failure;

        private Waiting(List<Entry> entries) {
            this.entries = entries;
        }
    }
}
