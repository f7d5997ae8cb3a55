package org.homeward.store.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.homeward.access.AuditKind;
import org.jspecify.annotations.Nullable;

/** Checks the whole chain, every hash and every MAC, and compares it with the signed head. */
public class AuditCheck {

    /**
     * The result of the check.
     *
     * @param sound how many entries before the first faulty one are valid, or all
     * @param signed the number of the last entry that was signed
     * @param fault the first faulty entry; null where all are valid
     */
    public record Found(long sound, long signed, @Nullable ChainError fault) {

        /** How many valid entries after a crash are above the signed head; the next append signs them. */
        public long ahead() {
            return fault == null ? sound - signed : 0;
        }
    }

    private final DataSource dataSource;
    private final SignedHeadFile heads;

    public AuditCheck(DataSource dataSource, SignedHeadFile heads) {
        this.dataSource = dataSource;
        this.heads = heads;
    }

    /** @throws AuditUnwritable where the table, the head or the key cannot be read */
    public Found run() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return run(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException | IOException unreadable) {
            throw new AuditUnwritable(
                    "The audit log could not be read. Check the database and the folder of the signed head.",
                    unreadable);
        }
    }

    /** Reads the head first: entries that are appended meanwhile only make the log longer than what was signed. */
    Found run(Connection connection) throws SQLException, IOException {
        SignedHead first = heads.first().orElse(null);
        SignedHead signed = heads.last().orElse(null);
        AuditTable.setAuditViewer(connection);
        if (first == null || signed == null) {
            return unsigned(connection);
        }
        Chain chain = new Chain(heads.key(), new SignedHead(0, new byte[32]), first.number());
        AuditTable.stream(
                connection, 0, row -> chain.follow(row) && chain.isAsSigned(first) && chain.isAsSigned(signed));
        chain.endsAtOrAfter(signed);
        return new Found(chain.reached().number(), signed.number(), chain.fault());
    }

    /** A new installation without entries has no signed head. */
    private Found unsigned(Connection connection) throws SQLException {
        AuditTable.Tail tail = AuditTable.tail(connection);
        boolean fresh = tail.kind() == AuditKind.BEGUN;
        return new Found(
                fresh ? tail.head().number() : 0,
                fresh ? tail.head().number() : 0,
                fresh ? null : new ChainError(1, "cannot be checked: the signed head is missing (" + heads + ")"));
    }

    /** The first entry at which the chain breaks, and how. */
    public record ChainError(long number, String description) {}
}
