package org.homeward.store.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
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

    private final DataSource dataSource;
    private final SignedHeadFile heads;
    private final RecentReads recent;
    /**
     * Fair: a thread with its next entry waits behind those that are committed already, so that more entries share a commit.
     */
    private final ReentrantLock appendLock = new ReentrantLock(true);

    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

    public AuditLog(DataSource dataSource, SignedHeadFile heads, RecentReads recent) {
        this.dataSource = dataSource;
        this.heads = heads;
        this.recent = recent;
    }

    /**
     * Audits a read before its result is returned. Figures of one room under one filter, or the same list again, are one
     * entry for each view of its page, or for five minutes; every opened record is its own entry. A record that was not found is a refused attempt.
     *
     * @throws AuditUnwritable where the entry could not be written
     */
    public void read(Viewer viewer, ReadRequest request, long known, int rows) {
        AuditKind kind = request.kind();
        if (kind == null) {
            return;
        }
        boolean figures = kind == AuditKind.FILTER_APPLIED;
        boolean refused = kind == AuditKind.RECORD_OPENED && rows == 0;
        AuditEvent event = AuditEvent.of(
                        refused ? AuditKind.REFUSED : kind, request.room(), figures ? "figures" : request.what())
                .about(request.subject())
                .under(request.filter());
        Entry entry = Entry.of(viewer, event, known);
        if (kind == AuditKind.RECORD_OPENED) {
            append(entry.ofRows(rows));
        } else {
            recent.once(entry, () -> append(entry.ofRows(rows)));
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

    /** The same for several actions, in one commit. */
    public void append(Viewer viewer, List<AuditEvent> events) {
        appendLock.lock();
        try {
            appendTogether(
                    events.stream().map(event -> Entry.of(viewer, event, null)).toList());
        } finally {
            appendLock.unlock();
        }
    }

    /** Commits a writing transaction together with its entry: either both or none. */
    public void commitWith(Connection writing, Viewer viewer, AuditEvent event, long change) throws SQLException {
        appendLock.lock();
        try {
            commit(writing, List.of(Entry.of(viewer, event, change)));
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

    private void append(Entry entry) {
        Waiting waiting = new Waiting(entry);
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
            appendTogether(batch.stream().map(waiting -> waiting.entry).toList());
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
            throw new AuditUnwritable(failed);
        }
    }

    private void commit(Connection connection, List<Entry> entries) throws SQLException, IOException {
        AuditTable.setAuditViewer(connection);
        AuditTable.lock(connection);
        try {
            Tail tail = headVerified(connection);
            List<Stored> rows = Chain.continued(heads.key(), tail, entries);
            AuditTable.insert(connection, rows);
            connection.commit();
            if (!rows.isEmpty()) {
                betweenCommitAndHead();
                Stored last = rows.getLast();
                heads.append(new SignedHead(last.chained().number(), last.hash()));
            }
        } catch (SQLException | IOException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            release(connection);
        }
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
        Tail tail = AuditTable.tail(connection);
        SignedHead signed = heads.last().orElse(null);
        if (signed == null && tail.kind() == AuditKind.BEGUN) {
            heads.append(tail.head());
        } else if (signed == null) {
            throw broken("its signed head is missing (" + heads + ")");
        } else if (tail.head().number() < signed.number()) {
            throw broken("it ends at entry " + tail.head().number() + ", but entry " + signed.number() + " was signed");
        } else if (!tail.head().isAt(signed)) {
            signAgain(connection, signed, tail.head());
        }
        return tail;
    }

    private void signAgain(Connection connection, SignedHead signed, SignedHead last) throws SQLException, IOException {
        Chain chain = new Chain(heads.key(), signed, signed.number());
        AuditTable.stream(connection, signed.number(), chain::follow);
        ChainError fault = chain.fault();
        if (fault != null || !chain.reached().isAt(last)) {
            throw broken("entry " + (fault == null ? last.number() : fault.number()) + " "
                    + (fault == null ? "is not the one that was signed" : fault.description()));
        }
        heads.append(last);
        LOG.warn(
                "After a crash the audit log was {} ahead of its signed head. They were checked, and the head is now signed at"
                        + " entry {}.",
                last.number() - signed.number() == 1 ? "1 entry" : last.number() - signed.number() + " entries",
                last.number());
    }

    private static AuditUnwritable broken(String how) {
        AuditUnwritable broken = new AuditUnwritable("The audit log does not match its signed head: " + how
                + ". No data is shown. Run ./homeward verify-audit.");
        LOG.error(broken.getMessage());
        return broken;
    }

    private static final class Waiting {
        private final Entry entry;
        private boolean done;
        private @Nullable Exception failure;

        private Waiting(Entry entry) {
            this.entry = entry;
        }
    }
}
