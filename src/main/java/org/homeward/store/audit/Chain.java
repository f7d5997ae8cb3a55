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
 * Walks the chain from one head on and stops at the first row that does not follow. Rows up to {@code unsealed} are older than
 * the chain, and carry no seal.
 */
final class Chain {

    private final AuditKey.Seals seals;
    private final long unsealed;
    private SignedHead reached;
    private @Nullable ChainError fault;

    Chain(AuditKey key, SignedHead from, long unsealed) {
        this.seals = key.seals();
        this.reached = from;
        this.unsealed = unsealed;
    }

    /** The rows that come next, made from what is to be entered. */
    static List<Stored> continued(AuditKey key, Tail tail, List<Entry> entries) {
        List<Stored> rows = new ArrayList<>(entries.size());
        AuditKey.Seals seals = key.seals();
        SignedHead last = tail.head();
        for (Entry entry : entries) {
            Long known = entry.known();
            ChainedEntry link = new ChainedEntry(
                    last.number() + 1, tail.now(), entry, known == null ? tail.latest() : known, last.hash());
            byte[] hash = link.hash();
            rows.add(new Stored(link, hash, seals.over(hash)));
            last = new SignedHead(link.number(), hash);
        }
        return rows;
    }

    boolean follow(Stored row) {
        long expected = reached.number() + 1;
        ChainedEntry link = row.link();
        if (link.number() != expected) {
            fault = new ChainError(expected, "is missing");
        } else if (!Arrays.equals(link.hash(), row.hash())) {
            fault = new ChainError(expected, "does not match its own hash: it was altered");
        } else if (row.seal() == null
                ? expected > unsealed
                : !MessageDigest.isEqual(seals.over(row.hash()), row.seal())) {
            fault = new ChainError(expected, "was not sealed by this installation: it was put there or written anew");
        } else if (!Arrays.equals(link.previous(), reached.hash())) {
            fault = new ChainError(expected, "does not follow the entry before it");
        } else {
            reached = new SignedHead(expected, row.hash());
        }
        return fault == null;
    }

    /** Whether what was reached is what was signed there, if anything was. */
    boolean isAsSigned(SignedHead signed) {
        if (reached.number() == signed.number() && !reached.isAt(signed)) {
            fault = new ChainError(signed.number(), "is not the one that was signed");
            reached = new SignedHead(signed.number() - 1, reached.hash());
        }
        return fault == null;
    }

    /** A log that ends before what was signed has lost its end. */
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
