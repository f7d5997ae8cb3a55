package org.homeward.store.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.store.audit.AuditCheck.ChainError;
import org.homeward.store.audit.AuditTable.Stored;
import org.homeward.store.audit.AuditTable.Tail;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chain from one head and stops at the first row that does not follow. Rows up to {@code withoutMac} are older
 * than the chain and have no MAC.
 */
final class Chain {

    private final AuditKey.EntryMacs macs;
    private final long withoutMac;
    private SignedHead reached;
    private @Nullable ChainError fault;

    Chain(AuditKey key, SignedHead from, long withoutMac) {
        this.macs = key.entryMacs();
        this.reached = from;
        this.withoutMac = withoutMac;
    }

    /** The next rows, made from the entries to append. */
    static List<Stored> continued(AuditKey key, Tail tail, List<Entry> entries) {
        List<Stored> rows = new ArrayList<>(entries.size());
        AuditKey.EntryMacs macs = key.entryMacs();
        SignedHead last = tail.head();
        for (Entry entry : entries) {
            Long known = entry.known();
            ChainedEntry chained = new ChainedEntry(
                    last.number() + 1, tail.now(), entry, known == null ? tail.latest() : known, last.hash());
            byte[] hash = chained.hash();
            rows.add(new Stored(chained, hash, macs.over(hash)));
            last = new SignedHead(chained.number(), hash);
        }
        return rows;
    }

    boolean follow(Stored row) {
        long expected = reached.number() + 1;
        ChainedEntry chained = row.chained();
        if (chained.number() != expected) {
            fault = new ChainError(expected, "is missing");
        } else if (!Arrays.equals(chained.hash(), row.hash())) {
            fault = new ChainError(expected, "does not match its own hash: it was altered");
        } else if (row.mac() == null
                ? expected > withoutMac
                : !MessageDigest.isEqual(macs.over(row.hash()), row.mac())) {
            fault = new ChainError(expected, "was not written by this installation: it was inserted or rewritten");
        } else if (!Arrays.equals(chained.previous(), reached.hash())) {
            fault = new ChainError(expected, "does not follow the entry before it");
        } else {
            reached = new SignedHead(expected, row.hash());
        }
        return fault == null;
    }

    /** Whether the entry that was reached is the one that was signed, if one was. */
    boolean isAsSigned(SignedHead signed) {
        if (reached.number() == signed.number() && !reached.isAt(signed)) {
            fault = new ChainError(signed.number(), "is not the one that was signed");
            reached = new SignedHead(signed.number() - 1, reached.hash());
        }
        return fault == null;
    }

    /** A log that ends before the signed entry has lost its end. */
    void endsAtOrAfter(SignedHead signed) {
        if (fault == null && reached.number() < signed.number()) {
            fault = new ChainError(
                    reached.number() + 1,
                    "is missing, and so is every later one up to " + signed.number() + ", which was signed");
        }
    }

    SignedHead reached() {
        return reached;
    }

    @Nullable
    ChainError fault() {
        return fault;
    }
}
