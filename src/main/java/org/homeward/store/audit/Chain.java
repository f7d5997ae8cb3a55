package org.homeward.store.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.store.audit.AuditCheck.ChainError;
import org.homeward.store.audit.AuditTable.Stored;
import org.homeward.store.audit.AuditTable.Tail;
import org.jspecify.annotations.Nullable;

/** Follows the chain from one head and stops at the first row that does not follow. */
final class Chain {

    private final Binding binding;
    private final List<Long> clockSetBack = new ArrayList<>();
    private SignedHead reached;
    private Instant reachedAt = Instant.MIN;
    private @Nullable ChainError fault;

    Chain(Binding binding, SignedHead from) {
        this.binding = binding;
        this.reached = from;
    }

    /** The next rows, made from the entries to append. */
    static List<Stored> continued(EntryMacs macs, Tail tail, List<Entry> entries) {
        List<Stored> rows = new ArrayList<>(entries.size());
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
        } else if (!binding.holds(expected, row)) {
            fault = new ChainError(expected, "was not written by this installation: it was inserted or rewritten");
        } else if (!Arrays.equals(chained.previous(), reached.hash())) {
            fault = new ChainError(expected, "does not follow the entry before it");
        } else {
            reached = new SignedHead(expected, row.hash());
            if (chained.at().isBefore(reachedAt)) {
                clockSetBack.add(expected);
            }
            reachedAt = chained.at();
        }
        return fault == null;
    }

    /** Whether what was reached agrees with these heads, as far as they go. */
    boolean agreesWith(Heads heads) {
        SignedHead other = heads.otherThan(reached);
        if (fault == null && other != null) {
            long first = heads.agreed() + 1;
            fault = new ChainError(
                    first,
                    (first == other.number()
                                    ? "is not the one"
                                    : "or a later one up to entry " + other.number() + " is not the one")
                            + heads.what());
        }
        return fault == null;
    }

    /** A log that ends before a signed entry has lost its end. */
    void endsAtOrAfter(long signed, Heads heads) {
        if (fault == null && reached.number() < signed) {
            fault = new ChainError(
                    reached.number() + 1,
                    "is missing, and so is every later one up to " + signed + ", the one" + heads.what());
        }
    }

    SignedHead reached() {
        return reached;
    }

    List<Long> clockSetBack() {
        return clockSetBack;
    }

    @Nullable
    ChainError fault() {
        return fault;
    }
}
