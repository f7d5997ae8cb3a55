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
 * Appends to the audit. When a call returns, the rows are committed and a signed head above them is on disk; only then may
 * anything be shown. Whoever waits meanwhile goes into the next commit together. Each append first holds the last row against
 * the last signed head: a chain that came back from a crash ahead of its head is checked and signed, one that is behind it or
 * beside it stops everything.
 */
public class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final DataSource dataSource;
    private final SignedHeadFile heads;
    private final RecentReads recent;
    /** Fair: who comes back with the next entry waits behind those who are done, and finds company. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

    public AuditLog(DataSource dataSource, SignedHeadFile heads, RecentReads recent) {
        this.dataSource = dataSource;
        this.heads = heads;
        this.recent = recent;
    }

    /**
     * Enters what was read, before it is handed over. Figures of one room under one filter, or the same list again, are one
     * entry for a short while; every opening is its own. A record that was not found is a refused attempt.
     *
     * @throws AuditUnwritable where it could not be entered
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

    /**
     * Enters one thing done, as of the latest change.
     *
     * @throws AuditUnwritable where it could not be entered
     */
    public void append(Viewer viewer, AuditEvent event) {
        append(Entry.of(viewer, event, null));
    }

    /** Commits a writing transaction together with its entry: neither stands without the other. */
    public void commitWith(Connection writing, Viewer viewer, AuditEvent event, long change) throws SQLException {
        turn.lock();
        try {
            commit(writing, List.of(Entry.of(viewer, event, change)));
        } catch (IOException | AuditUnwritable failed) {
            recent.forget();
            throw new AuditUnwritable(failed);
        } finally {
            turn.unlock();
        }
    }

    /** Holds the chain against its head, and signs what a crash left unsigned. */
    public void verifyHead() {
        turn.lock();
        try {
            appendTogether(List.of());
        } finally {
            turn.unlock();
        }
    }

    private void append(Entry entry) {
        Waiting mine = new Waiting(entry);
        queue.add(mine);
        turn.lock();
        try {
            if (!mine.settled) {
                appendAll();
            }
        } finally {
            turn.unlock();
        }
        if (mine.failure != null) {
            throw new AuditUnwritable(mine.failure);
        }
    }

    private void appendAll() {
        List<Waiting> together = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            together.add(next);
        }
        Exception failure = null;
        try {
            appendTogether(together.stream().map(waiting -> waiting.entry).toList());
        } catch (RuntimeException failed) {
            failure = failed;
            recent.forget();
        }
        for (Waiting waiting : together) {
            waiting.failure = failure;
            waiting.settled = true;
        }
    }

    private void appendTogether(List<Entry> entries) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setReadOnly(false);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            commit(connection, entries);
        } catch (SQLException | IOException failed) {
            // The message of a failed insert quotes what was to be inserted.
            LOG.error(
                    "The audit could not be written ({}); nothing is shown until it can.",
                    failed instanceof SQLException refused ? "SQL state " + refused.getSQLState() : failed.toString());
            throw new AuditUnwritable(failed);
        }
    }

    private void commit(Connection connection, List<Entry> entries) throws SQLException, IOException {
        AuditTable.lookAsAudit(connection);
        AuditTable.lock(connection);
        try {
            Tail tail = headVerified(connection);
            List<Stored> rows = Chain.continued(heads.key(), tail, entries);
            AuditTable.insert(connection, rows);
            connection.commit();
            if (!rows.isEmpty()) {
                betweenCommitAndHead();
                Stored last = rows.getLast();
                heads.append(new SignedHead(last.link().number(), last.hash()));
            }
        } catch (SQLException | IOException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            release(connection);
        }
    }

    /** Where a crash leaves the log ahead of its head; for tests to crash in. */
    void betweenCommitAndHead() throws IOException {}

    /** The lock belongs to the session: a connection that cannot give it back must not return to the pool. */
    private static void release(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(true);
            AuditTable.unlock(connection);
            connection.setAutoCommit(false);
        } catch (SQLException lost) {
            LOG.warn("The connection that wrote to the audit was lost.", lost);
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
                    + (fault == null ? "is not the one that was signed" : fault.words()));
        }
        heads.append(last);
        LOG.warn(
                "The audit was {} ahead of its signed head, as a crash leaves it. They were checked and the head is signed again at"
                        + " entry {}.",
                last.number() - signed.number() == 1 ? "1 entry" : last.number() - signed.number() + " entries",
                last.number());
    }

    private static AuditUnwritable broken(String how) {
        AuditUnwritable broken = new AuditUnwritable("The audit does not match its signed head: " + how
                + ". Nothing is shown. Run ./homeward verify-audit.");
        LOG.error(broken.getMessage());
        return broken;
    }

    private static final class Waiting {
        private final Entry entry;
        private boolean settled;
        private @Nullable Exception failure;

        private Waiting(Entry entry) {
            this.entry = entry;
        }
    }
}
