package org.homeward.store.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.homeward.store.RlsSession;
import org.jspecify.annotations.Nullable;

/**
 * Checks the whole chain: every hash, what binds each entry to its installation, the signed head, and every head that was kept
 * elsewhere. One signature vouches for all entries up to it, so the signature of the last head is the one that is verified.
 */
public class AuditCheck {

    private static final SignedHead START = new SignedHead(0, new byte[32]);

    /**
     * The result of the check.
     *
     * @param sound how many entries before the first faulty one are valid, or all
     * @param signed the number of the last entry that was signed
     * @param fault the first faulty entry; null where all are valid
     * @param clockSetBack the entries that are earlier than the one before them
     * @param vouched up to which entry a head that was kept elsewhere agrees; 0 for none
     */
    public record Found(long sound, long signed, @Nullable ChainError fault, List<Long> clockSetBack, long vouched) {

        /** How many valid entries after a crash are above the signed head; the next append signs them. */
        public long ahead() {
            return fault == null ? sound - signed : 0;
        }
    }

    private final DataSource dataSource;
    private final RlsSession session;
    private final SignedHeadFile heads;

    public AuditCheck(DataSource dataSource, RlsSession session, SignedHeadFile heads) {
        this.dataSource = dataSource;
        this.session = session;
        this.heads = heads;
    }

    /** @throws AuditUnwritable where the table, the head or the key cannot be read */
    public Found run() {
        return run(List.of());
    }

    /**
     * The same, and against heads that were kept elsewhere: they also find what was signed again by somebody with the key.
     *
     * @throws AuditUnwritable where the table, the head or the key cannot be read
     */
    public Found run(List<HeadLine> elsewhere) {
        return reading(connection -> run(connection, elsewhere));
    }

    /** The same with the public key only: finds the commit, where the other finds the entry. */
    public Found run(List<HeadLine> elsewhere, VerifyingKey key) {
        long last = last(elsewhere);
        for (HeadLine head : elsewhere) {
            // The chain leads from this one to all before it.
            if (head.number() == last && !head.isSignedWith(key)) {
                throw new AuditUnwritable("The head of entry " + last + " is not signed with this key.");
            }
        }
        return reading(connection -> {
            session.set(connection, AuditLog.AUDIT);
            return follow(connection, Binding.byHeads(), List.of(), last, elsewhere);
        });
    }

    /** The first of these heads whose entry the log does not hold; the hash of an entry covers all before it. */
    Optional<HeadLine> firstMissing(List<HeadLine> kept) {
        return reading(connection -> {
            session.set(connection, AuditLog.AUDIT);
            Map<Long, String> stored = AuditTable.hashes(
                    connection, kept.stream().map(HeadLine::number).toList());
            return kept.stream()
                    .filter(head -> !head.hash().equals(stored.get(head.number())))
                    .findFirst();
        });
    }

    /** Reads the head first: entries that are appended meanwhile only make the log longer than what was signed. */
    Found run(Connection connection, List<HeadLine> elsewhere) throws SQLException, IOException {
        session.set(connection, AuditLog.AUDIT);
        SignedHead first;
        SignedHead signed;
        try {
            signed = heads.last().orElse(null);
            first = signed == null ? null : heads.first().orElse(null);
        } catch (AuditUnwritable withoutHeads) {
            return recorded(connection, elsewhere, withoutHeads);
        }
        return first == null || signed == null
                ? unsigned(connection, elsewhere)
                : follow(
                        connection,
                        Binding.of(heads, AuditTable.beginning(connection)),
                        List.of(first, signed),
                        signed.number(),
                        elsewhere);
    }

    /** The heads are missing or forged: the entries are checked against the one recorded beside the keys. */
    private Found recorded(Connection connection, List<HeadLine> elsewhere, AuditUnwritable withoutHeads)
            throws SQLException, IOException {
        HeadLine recorded = heads.recorded();
        if (recorded == null) {
            throw withoutHeads;
        }
        Found found = follow(
                connection,
                Binding.of(heads, AuditTable.beginning(connection)),
                List.of(recorded.head()),
                recorded.number(),
                elsewhere);
        if (found.fault() == null) {
            throw withoutHeads;
        }
        return found;
    }

    private static Found follow(
            Connection connection, Binding binding, List<SignedHead> signed, long last, List<HeadLine> elsewhere)
            throws SQLException {
        Heads own = new Heads(signed, " that was signed");
        Heads kept = new Heads(
                elsewhere.stream()
                        .map(HeadLine::head)
                        .sorted(Comparator.comparingLong(SignedHead::number))
                        .toList(),
                " whose head is kept elsewhere");
        Chain chain = new Chain(binding, START);
        AuditTable.stream(connection, 0, row -> chain.follow(row) && chain.agreesWith(kept) && chain.agreesWith(own));
        chain.endsAtOrAfter(last(elsewhere), kept);
        chain.endsAtOrAfter(last, own);
        ChainError fault = chain.fault();
        long sound = fault == null ? chain.reached().number() : fault.number() - 1;
        return new Found(sound, last, fault, List.copyOf(chain.clockSetBack()), Math.min(kept.agreed(), sound));
    }

    private static long last(List<HeadLine> elsewhere) {
        return elsewhere.stream().mapToLong(HeadLine::number).max().orElse(0);
    }

    /** A new installation without entries has no signed head. */
    private Found unsigned(Connection connection, List<HeadLine> elsewhere) throws SQLException {
        AuditTable.Tail tail = AuditTable.tail(connection);
        boolean fresh = elsewhere.isEmpty() && heads.mayBegin(tail);
        return new Found(
                fresh ? tail.head().number() : 0,
                fresh ? tail.head().number() : 0,
                fresh ? null : new ChainError(1, "cannot be checked: the signed head is missing (" + heads + ")"),
                List.of(),
                0);
    }

    private <T> T reading(Reading<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return work.read(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException | IOException unreadable) {
            throw new AuditUnwritable(
                    unreadable instanceof SQLException
                            ? "The audit log could not be read. Check the database."
                            : "The audit log could not be checked. " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException, IOException;
    }

    /** The first entry at which the chain breaks, and how. */
    public record ChainError(long number, String description) {}
}
